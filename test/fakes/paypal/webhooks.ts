/**
 * Sends events as PayPal does: signed with a certificate's key over id, time, webhook and the checksum of the exact
 * bytes.
 */
import { randomUUID, sign } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Faults } from '../faults.ts';
import { createPendingWork } from '../pending-work.ts';
import type { PaypalEvent } from './account.ts';
import type { Signer } from './certificate.ts';

const TIMEOUT_MS = 10_000;

export type Delivery = { event: PaypalEvent; status: number | 'failed' };
export type Webhooks = {
  /** A webhook sent without a test's request; with its promise, so that tests may wait. */
  send: (event: PaypalEvent) => void;
  /** Until everything on its way has arrived or failed. */
  idle: () => Promise<void>;
  /** Sends what was withheld or failed; `reverse`: the newest first. */
  deliverPending: (how?: { reverse?: boolean; copies?: number }) => Promise<void>;
  pending: PaypalEvent[];
  deliveries: Delivery[];
};

/** Read at every delivery: a shop may get its URL only after this has started. */
export type Target = {
  webhookUrl: string;
  webhookId: string;
  certUrl: string;
  signer: Signer;
  clock: () => number;
  /** As the merchant subscribed; left out: all. */
  events?: readonly string[];
};

export type SignedHeaders = Record<string, string>;

export function signedHeaders(
  body: string,
  target: Pick<Target, 'webhookId' | 'certUrl' | 'signer' | 'clock'>,
): SignedHeaders {
  const id = randomUUID();
  const time = new Date(target.clock()).toISOString().replace(/\.\d+/, '');
  const message = `${id}|${time}|${target.webhookId}|${crc32(body)}`;
  const signature = sign('RSA-SHA256', Buffer.from(message), target.signer.privateKey);
  return {
    'content-type': 'application/json',
    'user-agent': 'PayPal/AUHD-214.0-58843862',
    'paypal-auth-algo': 'SHA256withRSA',
    'paypal-auth-version': 'v2',
    'paypal-cert-url': target.certUrl,
    'paypal-transmission-id': id,
    'paypal-transmission-sig': signature.toString('base64'),
    'paypal-transmission-time': time,
  };
}

export function newWebhooks(faults: Faults, target: Target): Webhooks {
  const pending: PaypalEvent[] = [];
  const deliveries: Delivery[] = [];
  const { track, idle } = createPendingWork();
  let together: PaypalEvent[] = [];

  async function deliver(event: PaypalEvent, copies: number): Promise<void> {
    const once = async () => {
      const status = await post(target, event).catch(() => 'failed' as const);
      deliveries.push({ event, status });
      // PayPal retries for three days; here the test says when.
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

  function send(event: PaypalEvent): void {
    if (target.events && !target.events.includes(event.event_type)) return;
    if (faults.webhooks === 'drop' || target.webhookUrl === '') return;
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

async function post(target: Target, event: PaypalEvent): Promise<number> {
  const body = JSON.stringify(event);
  const response = await fetch(target.webhookUrl, {
    method: 'POST',
    headers: signedHeaders(body, target),
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.arrayBuffer();
  return response.status;
}
