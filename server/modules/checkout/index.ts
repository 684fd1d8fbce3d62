/** Checkout: from bag to order to payment, and back when time runs out or minds change. */
export { checkoutAdminRoutes } from './admin-routes.ts';
export { checkoutJobs, checkoutSchedule } from './jobs.ts';
export { checkoutRoutes } from './routes.ts';
