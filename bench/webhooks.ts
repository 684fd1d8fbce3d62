/**
 * How long a payment provider waits for the answer to its webhook: Stripe's events of real orders, signed and in order,
 * at a steady pace. Each order's first event does all the work: inbox, ledger, stock, order, the mail's job.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyShop } from '#modules/invariants/index.ts';
import type { Db } from '#platform/db.ts';
import { type StripeFake, startStripeFake } from '#test/fakes/stripe/index.ts';
import { bodyOf, signatureOf } from '#test/fakes/stripe/webhooks.ts';
import type { BenchRequest } from './answers.ts';
import { placeWith } from './buy.ts';
import { variantIds } from './database.ts';
import type { Figures } from './figures.ts';
import { type Cpu, countCpu, type Pids } from './proc.ts';
import { runPaced } from './processes.ts';

const PER_SECOND = 200;
/** The same events at a pace at which none overlap. */
const QUIET_PER_SECOND = 20;
const TARGET_RATIO = 3;
const BUYERS = 8;
const TIMEOUT_MS = 20_000;

/** Withheld, since the bench sends them itself. */
export async function startStripe(): Promise<StripeFake> {
  const stripe = await startStripeFake({ webhookUrl: 'http://127.0.0.1:9/' });
  stripe.misbehave({ webhooks: 'queue' });
  return stripe;
}

export const stripeSettings = ({ url, keys, webhookSecret }: StripeFake) => ({
  STRIPE_SECRET_KEY: keys.secretKey,
  STRIPE_WEBHOOK_SECRET: webhookSecret,
  STRIPE_API_URL: url,
});

type Setting = { base: string; db: Db; stripe: StripeFake; pids: Pids; seconds: number };

/** Returns lines to print, and errors. */
export async function measureWebhooks(
  setting: Setting,
): Promise<{ notes: string[]; faults: string[] }> {
  console.log('Webhooks ...');
  const { base, db, stripe, pids, seconds } = setting;
  const quietly = QUIET_PER_SECOND * seconds;
  const wanted = PER_SECOND * seconds + quietly;
  const ids = await variantIds(db);
  const numbers: string[] = [];
  const buyer = async (nth: number) => {
    for (let i = nth; stripe.webhooks.pending.length < wanted; i += BUYERS) {
      const wish = { variantId: ids[i % ids.length] ?? '', email: `hook${i}@example.test` };
      const { number, paymentId } = await placeWith(base, wish, 'stripe');
      await stripe.pay(paymentId);
      numbers.push(number);
    }
  };
  await Promise.all(Array.from({ length: BUYERS }, (_, nth) => buyer(nth)));
  const events = stripe.webhooks.pending.splice(0);
  const requests = events.map((event) => requestOf(stripe, bodyOf(event)));
  const send = (some: BenchRequest[], perSecond: number) =>
    runPaced({ base, requests: some, expected: 200, perSecond, seconds: some.length / perSecond });
  const quiet = await send(requests.splice(0, quietly), QUIET_PER_SECOND);
  const used = countCpu(pids);
  const figures = await send(requests, PER_SECOND);
  const cpu = used(figures.count);
  const errors = quiet.errors + figures.errors;
  const unpaid = await waitUntilPaid(db, numbers);
  const broken = (await verifyShop(db)).filter((finding) => finding.broken.length > 0);
  return {
    notes: [describe({ quiet, figures, cpu }, numbers.length)],
    faults: [
      ...(errors > 0 ? [`Webhooks: ${errors} errors`] : []),
      ...(unpaid > 0 ? [`${unpaid} orders are not paid after their webhooks`] : []),
      ...broken.map(({ rule, broken: rows }) => `Broken rule: ${rule} (${rows.join(', ')})`),
    ],
  };
}

function requestOf({ webhookSecret }: StripeFake, body: string): BenchRequest {
  const signature = signatureOf(body, webhookSecret, Math.floor(Date.now() / 1000));
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
  return { method: 'POST', path: '/webhooks/stripe', headers, body };
}

/** An event may arrive at the same moment as another of its order; what it left to a job takes a little longer. */
async function waitUntilPaid(db: Db, numbers: string[]): Promise<number> {
  const until = performance.now() + TIMEOUT_MS;
  for (;;) {
    const { unpaid } = await db
      .selectFrom('orders')
      .select(({ fn }) => fn.countAll<number>().as('unpaid'))
      .where('number', 'in', numbers.map(Number))
      .where('status', '<>', 'paid')
      .executeTakeFirstOrThrow();
    if (unpaid === 0 || performance.now() > until) return unpaid;
    await sleep(100);
  }
}

type Seen = { quiet: Figures; figures: Figures; cpu: Cpu };

function describe({ quiet, figures, cpu }: Seen, orders: number): string {
  const ms = (n: number) => `${n.toFixed(1)} ms`;
  const { p50Ms, p95Ms, p99Ms, count } = figures;
  const times = (p95Ms / quiet.p95Ms).toFixed(2);
  return (
    `Stripe's webhooks at ${PER_SECOND}/s: p95 ${ms(p95Ms)} (p50 ${ms(p50Ms)}, p99 ${ms(p99Ms)}), ` +
    `${times} times that at ${QUIET_PER_SECOND}/s, ${ms(quiet.p95Ms)} (target below ${TARGET_RATIO}); ` +
    `CPU ${ms(cpu.shopMs)} and ${ms(cpu.postgresMs)} of PostgreSQL each; ${count} events of ${orders} orders.`
  );
}
