/** How a payment stands, as tests look at it. */
import { METHODS_TAG, type MethodSettings } from '#modules/payments/index.ts';
import { writeMethod } from '#modules/payments/methods/queries.ts';
import { now } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import type { TestApp } from '#test/harness/app.ts';
import { type PlacedOrder, readOrder } from './orders.ts';

type Shop = Pick<TestApp, 'db' | 'platform'>;

/** As the merchant's own change, which the shop's process knows of at once. */
export async function configureMethod(
  { db, platform }: Shop,
  settings: MethodSettings,
): Promise<void> {
  await inTx(db, (tx) => writeMethod(tx, settings, now()));
  platform.memory.drop(METHODS_TAG);
}

/** Offers a bank transfer, as a merchant does who has said where the money goes. */
export function offerTransfer(shop: Shop, instructions: string): Promise<void> {
  const everywhere = { names: {}, currencies: [], countries: [], intent: 'capture' as const };
  const method = { method: 'bank_transfer', enabled: true, position: 1, ...everywhere };
  const text = { instructions: { en: instructions } };
  return configureMethod(shop, { ...method, ...text });
}

/** The order and its payment, in three words. */
export async function stateOf(shop: TestApp, order: PlacedOrder) {
  const { body } = await readOrder(shop, order);
  const payments = await shop.db
    .selectFrom('payments')
    .select('state')
    .where('id', '=', order.paymentId)
    .execute();
  const { status, paymentState } = body;
  return { status, paymentState, payment: payments[0]?.state };
}

/** How often each thing happened to the order, by its timeline. */
export async function timelineOf(shop: TestApp, order: PlacedOrder): Promise<string[]> {
  const { body } = await readOrder(shop, order);
  return body.timeline.map(({ kind }: { kind: string }) => kind);
}

/** How often the confirmation of the order was announced; only where no worker takes the announcements. */
export async function confirmationsOf({ pool }: TestApp, order: PlacedOrder): Promise<number> {
  const { rows } = await pool.query(
    `select count(*)::int as n from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     join orders o on o.id::text = j.payload->>'orderId'
     where t.identifier = 'event:order.confirmed' and o.number = $1`,
    [Number(order.number)],
  );
  return rows[0].n;
}
