/** Payments: attempts to pay, the money ledger, and the one settle that every piece of news ends in. */

export {
  createPayment,
  type OpenedPayment,
  openPayment,
  paymentDeadline,
  unlessUnreachable,
} from './attempts/attempt.ts';
export { type Payment, paymentsOfOrder } from './attempts/queries.ts';
export { staffWho } from './attempts/staff-attempts.ts';
export { PAYMENT_INVARIANTS } from './invariant-queries.ts';
export { paymentJobs, paymentSchedule } from './jobs.ts';
export { arrangeAtFirst } from './methods/configure.ts';
export {
  chosenMethod,
  instructionsOf,
  methodInstructions,
  nameOf,
  type OfferedMethod,
  offeredMethods,
  type Payer,
  rememberedMethods,
  shownMethod,
} from './methods/methods.ts';
export { type ArrangedMethod, arrangedMethods, METHODS_TAG } from './methods/queries.ts';
export { methodAdminRoutes } from './methods/routes.ts';
export { paymentAdminRoutes } from './order-view/routes.ts';
export { createProviders, findWay, type Providers, wayToPay } from './providers/index.ts';
export { type Comparison, compareWithProviders } from './reconciliation/compare.ts';
export { refundById } from './refunds/queries.ts';
export { giveAllBack, moneyToGiveBack } from './refunds/staff-refunds.ts';
export { attentionRoutes } from './review/routes.ts';
export { closePayment, releaseHeld, settle } from './settlement/settle.ts';
export { isOpen } from './settlement/transitions.ts';
export { paymentReturnRoutes, webhookRoutes } from './settlement/webhook-routes.ts';
