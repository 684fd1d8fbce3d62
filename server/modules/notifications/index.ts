/** Messages to people: mails about orders, and the demo's mailbox. */
export { notificationJobs, notificationSchedule } from './jobs.ts';
export { mailboxRoutes } from './routes.ts';
