/** Believes what Stripe signed, and reads of it what concerns the shop's payments. */
import type { IncomingHttpHeaders } from 'node:http';
import type Stripe from 'stripe';
import { now } from '#platform/clock.ts';
import { badSignature, providerUnreachable, unreadableEvent } from '../../errors.ts';
import type { EventSubject, ProviderEvent } from '../../provider.ts';
import { callStripe, type StripeAccess } from './client.ts';
import { keptOf } from './redaction.ts';
import {
  factsOfDispute,
  factsOfIntent,
  factsOfRefund,
  idOf,
  ourId,
  sessionAlone,
} from './update.ts';

const HEADER = 'stripe-signature';
const TOLERANCE_SECONDS = 300;
const MAX_ID_LENGTH = 255;
const NOTHING: EventSubject = { kind: 'nothing' };

/**
 * The signature covers the time and the exact bytes, which are verified before anything is read of them. An event of
 * test mode tells nothing of real money, so at a live key it is kept and has no effect; and the other way round.
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
    const about = livemode === access.isLive ? await readSubject(access, event) : NOTHING;
    return { eventId: id, type, payload: keptOf(event), about };
  } catch (error) {
    // Signed, but not of the shape it should have.
    if (error instanceof TypeError) throw unreadableEvent();
    throw error;
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
      // Signed by a secret of ours, but no JSON, or a kind of event that has another way in.
      if ((error as { type?: string }).type !== 'StripeSignatureVerificationError') {
        throw unreadableEvent();
      }
    }
  }
  throw badSignature();
}

function isEvent(given: unknown): given is Stripe.Event {
  const event = given as Partial<Stripe.Event> | null;
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
      return aboutSession(event.type, event.data.object);
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
    case 'payment_intent.amount_capturable_updated':
    case 'payment_intent.processing':
    case 'payment_intent.requires_action':
      return aboutIntent(event.data.object);
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refund.updated':
      return aboutRefund(access, event.data.object);
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
      return aboutDispute(event.data.object);
    default:
      // `charge.refunded` among them: which refund it was, only the refund's own event says.
      return NOTHING;
  }
}

/**
 * A complete session that is not paid is held, on its way or refused, which only its intent knows; so is why a direct
 * debit bounced.
 */
function aboutSession(type: string, session: Stripe.Checkout.Session): EventSubject {
  const paymentId = ourId(session.client_reference_id);
  if (!paymentId) return NOTHING;
  const isKnown = session.status === 'expired' || session.payment_status === 'paid';
  if (type !== 'checkout.session.async_payment_failed' && isKnown) {
    return { kind: 'payment', facts: sessionAlone(session) };
  }
  return { kind: 'ask', payment: { paymentId } };
}

function aboutIntent(intent: Stripe.PaymentIntent): EventSubject {
  if (!ourId(intent.metadata?.paymentId)) return NOTHING;
  return { kind: 'payment', facts: factsOfIntent(intent) };
}

/**
 * Stripe books held money that is let go of as a refund, too. One that is not ours is looked into first: it is a refund
 * made at Stripe's desk only if the money had been taken.
 */
async function aboutRefund(access: StripeAccess, refund: Stripe.Refund): Promise<EventSubject> {
  const facts = factsOfRefund(refund);
  if (!facts) return NOTHING;
  if (facts.refundId || (await isOfTaken(access, refund))) return { kind: 'refund', facts };
  return NOTHING;
}

/** False for all that was only held, and for the rest of it where staff took a part at Stripe's desk. */
async function isOfTaken(access: StripeAccess, refund: Stripe.Refund): Promise<boolean> {
  const chargeId = idOf(refund.charge);
  if (!chargeId) return false;
  const { captured, amount, amount_captured } = await callStripe(access, (stripe) =>
    stripe.charges.retrieve(chargeId),
  ).catch((cause: unknown) => {
    // Answered so, Stripe sends the event again later.
    throw Object.assign(providerUnreachable(), { cause });
  });
  const rest = amount - amount_captured;
  return captured && (rest === 0 || refund.amount !== rest);
}

function aboutDispute(dispute: Stripe.Dispute): EventSubject {
  const facts = factsOfDispute(dispute);
  return facts ? { kind: 'dispute', facts } : NOTHING;
}
