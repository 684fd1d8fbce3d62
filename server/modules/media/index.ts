/** Pictures: stored once per content in the database, served resized. */
export { MEDIA_ACTIONS } from './audit-actions.ts';
export { asPng, iconOf } from './icon.ts';
export { mediaJobs } from './jobs.ts';
export { type AddedMedia, addMedia, addSvg, findMedia, mediaUrl, receivePicture } from './media.ts';
export { deleteMedia } from './queries.ts';
export { WIDTHS } from './renditions.ts';
export { mediaFiles, mediaRoutes } from './routes.ts';
export { MAX_SVG_CHARACTERS } from './svg.ts';
