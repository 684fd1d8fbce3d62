/** What visitors write to the shop by its contact form. */

export { CONTACT_API } from './api-part.ts';
export { CONTACT_ACTIONS } from './audit-actions.ts';
export { contactJobs } from './jobs.ts';
export { messageById } from './queries.ts';
export { contactRoutes } from './routes.ts';
