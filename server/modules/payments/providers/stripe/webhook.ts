/** Verifies Stripe's webhooks and reads what concerns the shop's payments. */

import type { IncomingHttpHeaders } from 'node:http';
import type Stripe from 'stripe';
import { memberOf } from '#common/narrow.ts';
import { now } from '#platform/clock.ts';
import { reportFault } from '#platform/faults.ts';
import { badSignature, providerUnreachable, unreadableEvent } from '../../errors.ts';
import {
  type EventSubject,
  isUnreachable,
  type ProviderEvent,
  ProviderRefusal,
} from '../../provider.ts';
import { callStripe, type StripeAccess } from './client.ts';
import { redact } from './redaction.ts';
import {
  idOf,
  ourId,
  updateOfDispute,
  updateOfIntent,
  updateOfRefund,
  updateOfSessionAlone,
} from './update.ts';

const HEADER = 'stripe-signature';
const TOLERANCE_SECONDS = 300;
const MAX_ID_LENGTH = 255;
const NOTHING: EventSubject = { kind: 'nothing' };

/**
 * The signature covers the time and the exact bytes, and is verified before anything is read. A test event says nothing
 * of real money, so with a live key it is stored without effect; and vice versa.
 */
export async function readWebhook(
  access: StripeAccess,
  rawBody: Buffer,
  headers: IncomingHttpHeaders,
): Promise<ProviderEvent> {
  const event = verify(await access.client, access.keys.webhookSecrets, rawBody, headers[HEADER]);
  if (!isEvent(event)) throw unreadableEvent();
  const { id, type, livemode } = event;
  try {
    const subject = livemode === access.isLive ? await readSubject(access, event) : NOTHING;
    return { eventId: id, type, payload: redact(event), subject };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Signed by Stripe and yet not of the expected shape: theirs has changed, or ours is wrong. Somebody has to look.
    reportFault(error, `a ${type} event of Stripe could not be read`);
    throw unreadableEvent();
  }
}

function verify(
  stripe: Stripe,
  secrets: string[],
  rawBody: Buffer,
  header: string | string[] | undefined,
): unknown {
  if (typeof header !== 'string') throw badSignature();
  for (const secret of secrets) {
    try {
      const at = now().getTime();
      return stripe.webhooks.constructEvent(
        ...([rawBody, header, secret, TOLERANCE_SECONDS, undefined, at] as const),
      );
    } catch (error) {
      // Signed with our secret, but not JSON, or an event of a kind that needs another parser.
      if (memberOf(error, 'type') !== 'StripeSignatureVerificationError') {
        throw unreadableEvent();
      }
    }
  }
  throw badSignature();
}

function isEvent(value: unknown): value is Stripe.Event {
  const event = value as Partial<Stripe.Event> | null;
  return (
    typeof event?.id === 'string' &&
    event.id.length > 0 &&
    event.id.length <= MAX_ID_LENGTH &&
    typeof event.type === 'string' &&
    typeof event.livemode === 'boolean' &&
    typeof event.data?.object === 'object' &&
    event.data.object !== null
  );
}

async function readSubject(access: StripeAccess, event: Stripe.Event): Promise<EventSubject> {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
      return subjectOfSession(event.type, event.data.object);
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
    case 'payment_intent.amount_capturable_updated':
    case 'payment_intent.processing':
    case 'payment_intent.requires_action':
      return subjectOfIntent(event.data.object);
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refund.updated':
      return subjectOfRefund(access, event.data.object);
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
      return subjectOfDispute(event.data.object);
    default:
      // `charge.refunded` among them: only the refund's own event says which refund it was.
      return NOTHING;
  }
}

/**
 * A complete session that is not paid may be authorised, processing or declined, which only its intent says; so it is
 * polled, also for why a direct debit bounced.
 */
function subjectOfSession(type: string, session: Stripe.Checkout.Session): EventSubject {
  const paymentId = ourId(session.client_reference_id);
  if (!paymentId) return NOTHING;
  const isKnown = session.status === 'expired' || session.payment_status === 'paid';
  if (type !== 'checkout.session.async_payment_failed' && isKnown) {
    return { kind: 'payment', update: updateOfSessionAlone(session) };
  }
  return { kind: 'poll', payment: { paymentId } };
}

function subjectOfIntent(intent: Stripe.PaymentIntent): EventSubject {
  if (!ourId(intent.metadata?.paymentId)) return NOTHING;
  return { kind: 'payment', update: updateOfIntent(intent) };
}

/**
 * Stripe reports a voided authorisation as a refund, too. So one that is not ours is looked up: it is a refund made in
 * the dashboard only if the money had been captured.
 */
async function subjectOfRefund(access: StripeAccess, refund: Stripe.Refund): Promise<EventSubject> {
  const update = updateOfRefund(refund);
  if (!update) return NOTHING;
  if (update.refundId || (await isRefundOfCaptured(access, refund)))
    return { kind: 'refund', update };
  return NOTHING;
}

/**
 * False for an authorisation that was voided, and for the rest of one of which staff captured a part in the dashboard.
 */
async function isRefundOfCaptured(access: StripeAccess, refund: Stripe.Refund): Promise<boolean> {
  const chargeId = idOf(refund.charge);
  if (!chargeId) return false;
  const { captured, amount, amount_captured } = await callStripe(access, (stripe) =>
    stripe.charges.retrieve(chargeId),
  ).catch((cause: unknown) => {
    if (!isUnreachable(cause) && !(cause instanceof ProviderRefusal)) throw cause;
    // After such a response Stripe sends the event again later.
    throw Object.assign(providerUnreachable(), { cause });
  });
  const rest = amount - amount_captured;
  return captured && (rest === 0 || refund.amount !== rest);
}

function subjectOfDispute(dispute: Stripe.Dispute): EventSubject {
  const update = updateOfDispute(dispute);
  return update ? { kind: 'dispute', update } : NOTHING;
}
