/**
 * The demo provider of payments, which happens to run in the shop's process. Demo only. The shop talks to it over HTTP
 * alone, as it does to any provider.
 */
export { demoPaymentJobs, demoPaymentSchedule } from './jobs.ts';
export { demoPaymentRoutes } from './routes.ts';
export { createDemoPaymentApp } from './standalone.ts';
