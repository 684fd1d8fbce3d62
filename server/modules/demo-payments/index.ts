/**
 * The test gateway: a payment provider of its own that happens to live in the shop's process. Demo only. It stands
 * apart: the shop talks to it over HTTP alone, as it does to any provider.
 */
export { demoPaymentJobs, demoPaymentSchedule } from './jobs.ts';
export { demoPaymentRoutes } from './routes.ts';
export { createDemoPaymentApp } from './standalone.ts';
