/** Payments: attempts to pay, the money ledger, and the one settle that every piece of news ends in. */
export { paymentAdminRoutes } from './admin-routes.ts';
export { arrangeAtFirst } from './arrange-methods.ts';
export { attentionRoutes } from './attention-routes.ts';
export { type Comparison, compareWithProviders } from './compare.ts';
export { paymentJobs, paymentSchedule } from './jobs.ts';
export { methodAdminRoutes } from './method-admin-routes.ts';
export {
  chosenMethod,
  instructionsOf,
  methodInstructions,
  nameOf,
  type OfferedMethod,
  offeredMethods,
  type Payer,
  shownMethod,
} from './methods.ts';
export { isOpen } from './outcomes.ts';
export {
  createPayment,
  type OpenedPayment,
  openPayment,
  paymentDeadline,
} from './payments.ts';
export { createProviders, findWay, type Providers, wayToPay } from './providers/index.ts';
export { type Payment, paymentsOfOrder } from './queries/payments.ts';
export { refundById } from './queries/refunds.ts';
export { paymentReturnRoutes, webhookRoutes } from './routes.ts';
export { closePayment, releaseHeld, settle } from './settle.ts';
export { staffWho } from './staff.ts';
export { giveAllBack, moneyToGiveBack } from './staff-refunds.ts';
