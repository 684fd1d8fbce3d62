/** What the merchant writes: pages, the journal, policies, and where old addresses lead. */

export { agreedTexts } from './agreed.ts';
export { CONTENT_API } from './api-part.ts';
export { CONTENT_ACTIONS } from './audit-actions.ts';
export {
  cleanMarkdown,
  FilledMarkdown,
  MAX_MARKDOWN_BYTES,
  MaybeMarkdown,
  renderMarkdown,
  summaryOf,
} from './markdown.ts';
export { menuRoutes } from './menu-routes.ts';
export { createPage } from './pages.ts';
export { CONTENT_PERMISSIONS } from './permissions.ts';
export { deleteHeadsAndDemo } from './queries/sections.ts';
export { contentRoutes } from './routes.ts';
export { CONTENT_TAG, contentTags } from './tags.ts';
