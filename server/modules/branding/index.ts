/** Logo and icon of the shop, and what phones and browsers are told of it. */
export { brandingFiles } from './files.ts';
export { brandingRoutes } from './routes.ts';
