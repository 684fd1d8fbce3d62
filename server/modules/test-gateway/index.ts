/**
 * The test gateway: a payment provider of its own that happens to live in the shop's process. Demo only. It stands
 * apart: the shop talks to it over HTTP alone, as it does to any provider.
 */
export { testGatewayJobs, testGatewaySchedule } from './jobs.ts';
export { testGatewayRoutes } from './routes.ts';
export { createTestGatewayApp } from './standalone.ts';
