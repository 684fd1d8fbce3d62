/** Each rule of `verify` is broken once on purpose, to see that it is named. */
import { expect, test } from 'vitest';
import { sql, type Tx } from '#platform/db.ts';
import { jobHandlers } from '#server/reactions.ts';

import { goods, orderBecomes, payAt, placedOrder } from '#test/factories/orders.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';
import { INVARIANTS, verifyShop } from './verify.ts';

const shop = await openShop({ listens: true });
const { variantId } = await goods(shop);
const paid = await placedOrder(shop, [{ variantId }]);
await payAt(paid.pageUrl, 'approve');
await runDueJobs(shop.pool, jobHandlers(shop.platform));
await orderBecomes(shop, paid, 'paid');
await placedOrder(shop, [{ variantId }]);

class UndoAll extends Error {}

/** The rules that are broken after that; all of it is undone. */
async function brokenBy(breaking: string): Promise<string[]> {
  const broken: string[] = [];
  const look = async (tx: Tx) => {
    // Triggers and checks of the tables would stop it: whoever breaks rules does so behind their back.
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(breaking).execute(tx);
    for (const { rule, broken: find } of INVARIANTS) {
      if ((await find(tx)).length > 0) broken.push(rule);
    }
    throw new UndoAll();
  };
  await shop.db
    .transaction()
    .execute(look)
    .catch((error) => {
      if (!(error instanceof UndoAll)) throw error;
    });
  return broken;
}

const refund = (
  state: string,
  amount = 100,
) => `insert into refunds (payment_id, amount, currency, reason, state)
  select id, ${amount}, currency, 'requested', '${state}' from payments where state = 'captured'`;

const BROKEN: [string, string][] = [
  ['update stock_levels set on_hand = on_hand + 1', 'The stock ledger adds up to every level'],
  ['delete from stock_reservations', 'What is reserved is what live reservations hold'],
  [
    'update stock_items set on_hand = on_hand - 1',
    'A variant has what its locations have together',
  ],
  [
    'update stock_levels set reserved = 1000',
    'No location promises more than it has, unless it is sold on order or not counted',
  ],
  [
    'update stock_locations set active = false, is_default = false',
    'One location is the default, and a closed one holds nothing',
  ],
  [
    `update orders set cancelled_at = now(), cancel_reason = 'staff' where status = 'pending'`,
    'Only pending orders hold stock',
  ],
  [`delete from stock_reservations where state = 'taken'`, 'Every confirmed order took its stock'],
  [
    'update money_ledger set amount = amount + 1',
    'Every captured payment stands in the money ledger once, with its amount',
  ],
  ['update money_ledger set amount = amount - 1', 'Paid orders keep exactly their total'],
  ...['update money_ledger set amount = amount + 1', 'update orders set confirmed_at = null'].map(
    (breaking): [string, string] => [
      breaking,
      'Sales less refunds, as reports count them, are what the ledger kept and what is still to be paid',
    ],
  ),
  [
    'update order_tax_lines set amount = amount + 1',
    'The tax of the tax report is the tax of the sales and refunds',
  ],
  [
    `update orders set cancelled_at = now(), cancel_reason = 'staff' where status = 'paid'`,
    'Money that came belongs to a confirmed order or goes back',
  ],
  [
    `update orders set cancelled_at = now(), cancel_reason = 'staff' where confirmed_at is not null`,
    'A cancelled order keeps no goods',
  ],
  [
    'update order_items set shipped_quantity = quantity, returned_quantity = 1',
    'What was sent and came back of each line is what its parcels and returns say',
  ],
  [
    `insert into shipment_items (shipment_id, order_item_id, quantity) select new_id(), id, 1 from order_items`,
    'What was sent and came back of each line is what its parcels and returns say',
  ],
  ...['delivered', 'returned'].map((state): [string, string] => [
    `update orders set fulfilment_state = '${state}'`,
    'What the goods of an order are called follows from its lines and parcels',
  ]),
  [
    'update orders set in_transit = not in_transit',
    'An order is on its way while a parcel has neither arrived nor come back in part',
  ],
  [
    'update order_items set tax_amount = tax_amount + 1',
    'Lines, charges and tax add up to the order',
  ],
  [
    'update orders set charges_amount = charges_amount + 1, total_amount = total_amount + 1',
    'Lines, charges and tax add up to the order',
  ],
  [
    'update order_charges set adjustment_amount = -1, total_amount = total_amount - 1',
    'Every adjustment is shared out whole, and each line and charge bears its shares',
  ],
  [
    `insert into order_adjustments (order_id, position, kind, scope, source, label, amount)
     select id, 0, 'manual', 'order', 'x', 'X', -1 from orders`,
    'Every adjustment is shared out whole, and each line and charge bears its shares',
  ],
  ...['amount = amount + 1', 'rate_millionths = rate_millionths + 20000'].map(
    (wrong): [string, string] => [
      `update order_tax_lines set ${wrong}`,
      'The tax of each line and charge is the sum of its tax lines, each its rate of what is left to pay',
    ],
  ),
  [
    `insert into payment_events (provider, event_id, type, payload, received_at)
     values ('test', 'lost', 'x', '{}', now() - interval '3 hours')`,
    'No event of a provider waits for long without effect',
  ],
  [
    `update payments set amount = amount + 1 where state <> 'captured'`,
    'Every attempt to pay is for the whole of its order, in its currency',
  ],
  [
    `insert into idempotency_keys (caller, key, fingerprint, resource_id) values ('x', 'y', '', new_id())`,
    'A bag has one live order at most, and every kept key names an order or holds its answer',
  ],
  [refund('done'), 'Every refund that is done stands in the money ledger once, with its amount'],
  [refund('requested', 10_000_000), 'No more goes back than came in'],
  [
    `update orders set payment_state = 'refunded' where payment_state = 'paid'`,
    'The word for an order’s money follows from the ledger and from what is held',
  ],
  [
    `update orders set gives_all_back = true where payment_state = 'paid'`,
    'What an order says has gone back is what ledger and refunds say',
  ],
  [
    `insert into money_ledger (order_id, payment_id, kind, amount, currency, created_at)
     select order_id, id, 'refunded', -amount - 1, currency, now() from payments where state = 'captured'`,
    'Nothing is below zero',
  ],
  [
    `update orders set confirmed_at = now() - interval '2 hours' where status = 'paid';
     delete from notifications`,
    'Every order that was confirmed an hour ago or earlier has had its mail, once',
  ],
];

test.each(BROKEN)('%# a broken rule is reported: %s', async (breaking, rule) => {
  expect(await brokenBy(breaking)).toContain(rule);
});

test('every rule is broken in a test above, and none in an untouched shop', async () => {
  expect((await verifyShop(shop.db)).flatMap(({ broken }) => broken)).toEqual([]);
  const rules = INVARIANTS.map(({ rule }) => rule);
  expect(new Set(BROKEN.map(([, rule]) => rule))).toEqual(new Set(rules));
});
