/** Messages to people: mails about orders, and the demo's mailbox. */

export { NOTIFICATION_API } from './api-part.ts';
export { NOTIFICATION_ACTIONS } from './audit-actions.ts';
export { NOTIFICATION_INVARIANTS } from './invariant-queries.ts';
export { notificationJobs, notificationSchedule } from './jobs.ts';
export { mailboxRoutes } from './routes.ts';
export { senderRoutes } from './sender-routes.ts';
