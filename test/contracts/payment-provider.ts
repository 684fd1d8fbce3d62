/**
 * What every payment provider must keep, behind a whole shop: however a payment ends, and by whichever route the shop
 * learns of it, the order reaches the right state, once. Each provider's test passes its fake.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { setClock } from '#platform/clock.ts';
import { goods, levelOf, type PlacedOrder } from '#test/factories/orders.ts';
import { confirmationsOf, stateOf, timelineOf } from '#test/factories/payments.ts';
import { setDoors } from '#test/factories/settings.ts';
import type { TestApp } from '#test/harness/app.ts';

export type State = { status: string; paymentState: string; payment: string };

export const PAID: State = { status: 'paid', paymentState: 'paid', payment: 'captured' };
export const WAITS: State = {
  status: 'pending',
  paymentState: 'pending',
  payment: 'requires_action',
};
/** The last attempt failed, and the page is still open for another. */
export const FAILED: State = { ...WAITS, paymentState: 'failed' };

/** `Proof`: what the provider gives the browser to bring back; most give nothing. */
export type Ending<Proof> = {
  state: State;
  happens: (order: PlacedOrder) => Promise<Proof>;
  /** The provider sends no webhook for it: without a poll the shop does not know. */
  isSilent?: boolean;
  /** Only for some of the methods. */
  methods?: string[];
  /** What the order's page then shows, where the provider's fake adds nothing to it. */
  timeline?: string[];
};

export type PaymentProviderHarness<Proof = unknown> = {
  shop: TestApp;
  methods: string[];
  endings: Record<string, Ending<Proof>>;
  buy: (variantId: string, method: string) => Promise<PlacedOrder>;
  /** Delivers all waiting webhooks, and runs what the shop does with them. */
  deliver: (how?: { reverse?: boolean; copies?: number }) => Promise<unknown>;
  /** The browser returns, with the proof if there is one. */
  comeBack: (order: PlacedOrder, proof?: Proof) => Promise<unknown>;
  /** Nothing was reported: the job polls. */
  poll: () => Promise<unknown>;
  /** How often the provider has captured this order, if its fake counts. */
  captures?: (order: PlacedOrder) => number;
  /** Runs delayed jobs now. */
  makeDue?: () => Promise<unknown>;
  /** The fake behaves again, and drops what it withheld. */
  reset: () => unknown;
};

type DeliveryRoute<Proof> = (order: PlacedOrder, proof: Proof) => Promise<unknown>;

function routesOf<Proof>(
  harness: PaymentProviderHarness<Proof>,
): Record<string, DeliveryRoute<Proof>> {
  const { deliver, comeBack, poll } = harness;
  return {
    'webhook first, then the return': async (order, proof) => {
      await deliver();
      await comeBack(order, proof);
    },
    'return first, then the webhook': async (order, proof) => {
      await comeBack(order, proof);
      await deliver();
    },
    'all at once': (order, proof) =>
      Promise.all([
        deliver({ copies: 2 }),
        comeBack(order, proof),
        comeBack(order),
        comeBack(order),
      ]),
    'webhooks only': () => deliver(),
    'webhooks only, the newest first': () => deliver({ reverse: true }),
    'return only': comeBack,
    'nothing, then the poll': poll,
    'webhook and poll at once': () => Promise.all([deliver(), poll()]),
  };
}

export function describePaymentProvider<Proof>(harness: PaymentProviderHarness<Proof>): void {
  const { shop, methods, endings, reset } = harness;
  const routes = routesOf(harness);
  const cases = methods.flatMap((method) =>
    Object.entries(endings)
      .filter(([, ending]) => ending.methods?.includes(method) ?? true)
      .map(([name, ending]) => ({ method, name, ending })),
  );

  beforeEach(() => shop.pool.query('delete from graphile_worker._private_jobs'));
  afterEach(async () => {
    setClock();
    await reset();
    const findings = await verifyShop(shop.db);
    expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
  });

  describe.each(cases)('a payment by $method that ends with: $name', ({ method, ending }) => {
    test.each(Object.keys(routes))('comes to the right state once: %s', async (route) => {
      const { variantId } = await goods(shop, { onHand: 3 });
      const order = await harness.buy(variantId, method);
      const proof = await ending.happens(order);
      await routes[route]?.(order, proof);

      const isUndelivered = ending.isSilent && route.startsWith('webhooks only');
      expect(await stateOf(shop, order)).toEqual(isUndelivered ? WAITS : ending.state);
      await expectOnce(harness, order, { variantId, ending });

      // Repeated updates change nothing.
      await harness.makeDue?.();
      await harness.deliver();
      await harness.comeBack(order, proof);
      await harness.deliver();
      expect(await stateOf(shop, order)).toEqual(ending.state);
      await expectOnce(harness, order, { variantId, ending });
    });
  });

  test.each(['closed', 'maintenance'] as const)(
    'what is reported while the shop is in the state “%s” is taken note of',
    async (doors) => {
      const { variantId } = await goods(shop, { onHand: 3 });
      const paid = cases.find(({ ending }) => ending.state === PAID && !ending.isSilent);
      if (!paid) throw new Error('no payment here ends paid');
      const order = await harness.buy(variantId, paid.method);
      await paid.ending.happens(order);
      await setDoors(shop.db, doors);
      await harness.deliver();
      await setDoors(shop.db, 'usual');
      expect(await stateOf(shop, order)).toEqual(PAID);
    },
  );
}

async function expectOnce<Proof>(
  { shop, captures }: PaymentProviderHarness<Proof>,
  order: PlacedOrder,
  { variantId, ending }: { variantId: string; ending: Ending<Proof> },
): Promise<void> {
  const isPaid = ending.state === PAID;
  expect(await levelOf(shop, variantId)).toEqual(
    isPaid ? { onHand: 2, reserved: 0 } : { onHand: 3, reserved: 1 },
  );
  expect(await confirmationsOf(shop, order)).toBe(isPaid ? 1 : 0);
  const timeline = await timelineOf(shop, order);
  const times = (kind: string) => timeline.filter((one) => one === kind).length;
  expect([times('paid'), times('confirmed')]).toEqual(isPaid ? [1, 1] : [0, 0]);
  if (ending.timeline) expect(timeline).toEqual(ending.timeline);
  if (captures) expect(captures(order)).toBeLessThanOrEqual(1);
}
