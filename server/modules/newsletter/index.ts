/** The newsletter: who agreed to it, and how they leave. Sending it is for other tools, which take the list. */

export { NEWSLETTER_API } from './api-part.ts';
export { NEWSLETTER_ACTIONS } from './audit-actions.ts';
export { newsletterJobs, newsletterSchedule } from './jobs.ts';
export { confirmationUrl, unsubscribeUrl } from './links.ts';
export { subscriberById } from './queries.ts';
export { newsletterRoutes } from './routes.ts';
