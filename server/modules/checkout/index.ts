/** Checkout: from cart to order to payment, and back when the order expires or is cancelled. */

export { checkoutAdminRoutes } from './admin-routes.ts';
export { CHECKOUT_API } from './api-part.ts';
export { CHECKOUT_ACTIONS } from './audit-actions.ts';
export { checkoutJobs, checkoutSchedule } from './jobs.ts';
export { checkoutRoutes } from './routes.ts';
