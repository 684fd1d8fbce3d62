/** Payments: attempts to pay, the money ledger, and the one settle that every piece of news ends in. */
export {
  createPayment,
  type OpenedPayment,
  openPayment,
  paymentDeadline,
  providerFor,
} from './payments.ts';
export type { PaymentProvider } from './provider.ts';
export { createProviders, type Providers } from './providers/index.ts';
export { type Payment, paymentsOfOrder, refundAmount, unclearPayments } from './queries.ts';
export { performRefund } from './refunds.ts';
export { webhookRoutes } from './routes.ts';
export { closePayment, isOpen, settle } from './settle.ts';
