/** One-time links by mail. */

export { countLinkPassword, LINKS_PER_ADDRESS } from '../sign-in/sign-in-limits.ts';
export { type LinkRow, linkById } from './link-queries.ts';
export { linkToken, makeLink } from './links.ts';
