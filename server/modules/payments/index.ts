/**
 * Payments: attempts to pay, refunds, disputes, the money ledger, and the one `settle` that every provider update goes
 * through.
 */

export { PAYMENT_API } from './api-part.ts';
export {
  createPayment,
  type OpenedPayment,
  openPayment,
  paymentDeadline,
  unlessUnreachable,
} from './attempts/attempt.ts';
export { type Payment, paymentsOfOrder } from './attempts/queries.ts';
export { staffWho } from './attempts/staff-attempts.ts';
export { PAYMENT_ACTIONS } from './audit-actions.ts';
export { PAYMENT_INVARIANTS } from './invariant-queries.ts';
export { paymentJobs, paymentSchedule } from './jobs.ts';
export { configureFirstMethods, countOffered } from './methods/configure.ts';
export {
  cachedMethodSettings,
  chosenMethod,
  instructionsOf,
  methodInstructions,
  nameOf,
  type OfferedMethod,
  offeredMethods,
  type Payer,
  shownMethod,
} from './methods/methods.ts';
export { METHODS_TAG, type MethodSettings, readMethodSettings } from './methods/queries.ts';
export { methodAdminRoutes } from './methods/routes.ts';
export { paymentAdminRoutes } from './order-view/routes.ts';
export { PAYMENT_PEOPLE_ONLY, PAYMENT_PERMISSIONS } from './permissions.ts';
export {
  createProviders,
  findPaymentMethod,
  type Providers,
  requirePaymentMethod,
} from './providers/index.ts';
export { type Comparison, compareWithProviders } from './reconciliation/compare.ts';
export { refundById } from './refunds/queries.ts';
export { refundableOfOrder, refundEverything } from './refunds/staff-refunds.ts';
export { reviewRoutes } from './review/routes.ts';
export { closePayment, settle, voidAuthorisation } from './settlement/settle.ts';
export { isOpen } from './settlement/transitions.ts';
export { paymentReturnRoutes, webhookRoutes } from './settlement/webhook-routes.ts';
