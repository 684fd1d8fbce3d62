/** Sends events as Stripe does: signed over time and exact bytes, pretty-printed, retried on failure. */
import { createHmac } from 'node:crypto';
import type { Faults } from '../faults.ts';
import { createPendingWork } from '../pending-work.ts';
import type { Account, StripeEvent } from './account.ts';

const TIMEOUT_MS = 10_000;

export type Delivery = { event: StripeEvent; status: number | 'failed' };

export type Webhooks = {
  /** A webhook sent without a test's request; with its promise, so that tests may wait. */
  send: (event: StripeEvent) => void;
  /** Until everything on its way has arrived or failed. */
  idle: () => Promise<void>;
  /** Sends what was withheld or failed; `reverse`: the newest first. */
  deliverPending: (how?: { reverse?: boolean; copies?: number }) => Promise<void>;
  pending: StripeEvent[];
  deliveries: Delivery[];
};

export type WebhookOptions = {
  webhookUrl: string;
  webhookSecret: string;
  /** As chosen in the dashboard; left out: all. */
  events?: readonly string[];
};

/** Stripe's header: the time, the valid signature, and in test mode one of a scheme to be ignored. */
export function signatureOf(body: string, secret: string, seconds: number, isTest = true): string {
  const hash = (key: string) =>
    createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hash(secret)}${isTest ? `,v0=${hash('v0')}` : ''}`;
}

export const bodyOf = (event: StripeEvent): string => JSON.stringify(event, null, 2);

export function newWebhooks(
  account: Pick<Account, 'clock' | 'livemode'>,
  faults: Faults,
  options: WebhookOptions,
): Webhooks {
  const pending: StripeEvent[] = [];
  const deliveries: Delivery[] = [];
  const { track, idle } = createPendingWork();
  let together: StripeEvent[] = [];

  async function deliver(event: StripeEvent, copies: number): Promise<void> {
    const once = async () => {
      const status = await post(account, options, event).catch(() => 'failed' as const);
      deliveries.push({ event, status });
      // Stripe retries for three days; here the test says when.
      if (status === 'failed' || status >= 300) pending.push(event);
    };
    await Promise.all(Array.from({ length: copies }, once));
  }

  /** The events of one action are sent one after the other, as is usual. */
  async function deliverTogether(): Promise<void> {
    // After this turn, when everything that belongs to the action has happened.
    await new Promise<void>((wake) => setImmediate(wake));
    const events = together;
    together = [];
    if (faults.webhooks === 'delay') await new Promise((wake) => setTimeout(wake, faults.delayMs));
    if (faults.webhooks === 'reorder') events.reverse();
    for (const event of events) await deliver(event, faults.webhooks === 'double' ? 2 : 1);
  }

  function send(event: StripeEvent): void {
    if (options.events && !options.events.includes(event.type)) return;
    if (faults.webhooks === 'drop') return;
    if (faults.webhooks === 'queue') {
      pending.push(event);
      return;
    }
    together.push(event);
    if (together.length === 1) void track(deliverTogether());
  }

  async function deliverPending({ reverse = false, copies = 1 } = {}): Promise<void> {
    const events = pending.splice(0);
    if (reverse) events.reverse();
    for (const event of events) await deliver(event, copies);
  }

  return { send, idle, deliverPending: (how) => track(deliverPending(how)), pending, deliveries };
}

async function post(
  { clock, livemode }: Pick<Account, 'clock' | 'livemode'>,
  { webhookUrl, webhookSecret }: WebhookOptions,
  event: StripeEvent,
): Promise<number> {
  const body = bodyOf(event);
  const response = await fetch(webhookUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      'stripe-signature': signatureOf(body, webhookSecret, Math.floor(clock() / 1000), !livemode),
    },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.arrayBuffer();
  return response.status;
}
