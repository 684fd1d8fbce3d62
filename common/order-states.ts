/** How an order may stand and what may happen to it: the one list of each that database, API, pages and mails share. */
import { isOneOf, keysOf } from './narrow.ts';

/** The one word that people see. */
export const ORDER_STATUSES = [
  'pending',
  'confirmed',
  'paid',
  'refunded',
  'shipped',
  'delivered',
  'cancelled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const PAYMENT_STATES = [
  'pending',
  'authorised',
  'paid',
  'partially_refunded',
  'refunded',
  'failed',
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

export const FULFILMENT_STATES = [
  'unfulfilled',
  'partially_shipped',
  'shipped',
  'delivered',
  'partially_returned',
  'returned',
] as const;
export type FulfilmentState = (typeof FULFILMENT_STATES)[number];

export const CANCEL_REASONS = ['shopper', 'staff', 'expired', 'replaced', 'out_of_stock'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** The timeline keeps it among what may be said of an event. */
export const isCancelReason = (reason: unknown): reason is CancelReason =>
  isOneOf(CANCEL_REASONS, reason);

/** What the timeline tells of, and whom: what is between the shop, its provider and a bank troubles no shopper. */
const TIMELINE = {
  placed: 'everybody',
  authorised: 'everybody',
  authorisation_lost: 'staff',
  authorisation_released: 'everybody',
  paid: 'everybody',
  confirmed: 'everybody',
  payment_processing: 'everybody',
  payment_declined: 'everybody',
  payment_mismatch: 'staff',
  partially_shipped: 'everybody',
  shipped: 'everybody',
  delivered: 'everybody',
  parcel_delivered: 'everybody',
  delivery_undone: 'everybody',
  partially_returned: 'everybody',
  returned: 'everybody',
  cancelled: 'everybody',
  revived: 'everybody',
  refund_requested: 'staff',
  refund_failed: 'staff',
  refunded: 'everybody',
  money_sent_back: 'everybody',
  dispute_open: 'staff',
  dispute_waiting: 'staff',
  dispute_won: 'staff',
  dispute_lost: 'staff',
  attention_cleared: 'staff',
  mail_not_written: 'staff',
} as const;
type Timeline = typeof TIMELINE;
export type TimelineKind = keyof Timeline;
export const TIMELINE_KINDS = keysOf(TIMELINE);
type ShopperKind = {
  [K in TimelineKind]: Timeline[K] extends 'everybody' ? K : never;
}[TimelineKind];

/** True for what shoppers are told too. */
export const isForShoppers = <T extends { kind: TimelineKind }>(
  entry: T,
): entry is T & { kind: ShopperKind } => TIMELINE[entry.kind] === 'everybody';
