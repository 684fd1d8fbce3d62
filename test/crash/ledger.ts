/**
 * Checks that all is well once everything has come to rest: the provider's ledger, the shop's payments and ledger,
 * the order, the stock and the mails agree, and say it once.
 */
import { verifyShop } from '#modules/invariants/index.ts';
import type { Flow, Prepared } from './flows.ts';
import type { World } from './world.ts';

type Order = { id: string; status: string; paymentState: string; total: number };
type Payment = { id: string; state: string; attention: string | null };
/** How one order ended, on which all ledgers must agree. */
type Ended = { order: Order; end: string; net: number; refunds: number; before: string[] };

/** Answers a sentence for each thing that is wrong; none in a healthy shop. */
export async function findFaults(world: World, standing: Prepared, flow: Flow): Promise<string[]> {
  const orders = await rowsOf<Order>(
    world,
    `select id, status, payment_state as "paymentState", total_amount::int as total from orders where cart_id in
      (select cart_id from orders o join order_items i on i.order_id = o.id where i.variant_id = $1)`,
    standing.goods.variantId,
  );
  const [order] = orders;
  if (!order || orders.length > 1) return [`the bag became ${orders.length} orders`];
  const { status, paymentState } = order;
  const isPaid = status === 'paid' && paymentState !== 'refunded';
  const end = status === 'paid' && !isPaid ? 'refunded' : status;
  const ends = world.provider.waitsForShop
    ? [...flow.ends, ...(flow.endsUntaken ?? [])]
    : flow.ends;
  const money = await atTheProvider(world, { order, due: isPaid ? order.total : 0, flow });
  const ended = { order, end, before: flow.mails ?? [], ...money };
  return [
    ...sentences([
      ends.some((one) => one === end),
      `the order is ${end}, not ${ends.join(' or ')}`,
    ]),
    ...money.faults,
    ...(await inTheLedger(world, ended)),
    ...(await onTheShelf(world, standing, ended)),
    ...(await findMailFaults(world, ended)),
    ...(await brokenRules(world)),
  ];
}

const sentences = (...expected: [isSo: boolean, otherwise: string][]): string[] =>
  expected.filter(([isSo]) => !isSo).map(([, otherwise]) => otherwise);

const rowsOf = async <T>({ pool }: World, query: string, id: string): Promise<T[]> =>
  (await pool.query(query, [id])).rows;

/** Each payment is what the provider's ledger says, and the order keeps its total or nothing. */
async function atTheProvider(
  world: World,
  { order, due, flow }: { order: Order; due: number; flow: Flow },
) {
  const { provider } = world;
  const ofOrder = 'select id, state, attention from payments where order_id = $1';
  const faults: string[] = [];
  let [net, refunds] = [0, 0];
  for (const { id, state, attention } of await rowsOf<Payment>(world, ofOrder, order.id)) {
    const { paid, refunded } = await provider.ledger(id);
    net += paid - refunded;
    refunds += refunded > 0 ? 1 : 0;
    const taken = state === 'captured' ? order.total : 0;
    const isOver = !['created', 'requires_action', 'processing'].includes(state);
    faults.push(
      ...sentences(
        [paid === taken, `a payment is ${state}, and the provider took ${paid} of ${order.total}`],
        [refunded <= paid, `${refunded} of ${paid} went back`],
        [isOver, `a payment is still ${state}`],
        [!attention || attention === flow.attention, `staff are asked to look: ${attention}`],
      ),
    );
  }
  const asks = `the order is ${order.status}, and the provider keeps ${net} of ${order.total}`;
  return { net, refunds, faults: [...faults, ...sentences([net === due, asks])] };
}

async function inTheLedger(world: World, { order, net, refunds }: Ended): Promise<string[]> {
  const [ledger] = await rowsOf<{ sum: number; captures: number; returns: number }>(
    world,
    `select coalesce(sum(amount), 0)::int as sum, count(*) filter (where kind = 'captured')::int as captures,
      count(*) filter (where kind = 'refunded')::int as returns from money_ledger where order_id = $1`,
    order.id,
  );
  const { sum, captures, returns } = ledger ?? { sum: 0, captures: 0, returns: 0 };
  return sentences(
    [sum === net, `the ledger keeps ${sum}, the provider ${net}`],
    [captures <= 1, `the ledger counts ${captures} captures`],
    [returns === refunds, `the ledger counts ${returns} refunds, the provider ${refunds}`],
  );
}

async function onTheShelf(world: World, { goods }: Prepared, { end }: Ended): Promise<string[]> {
  const [shelf] = await rowsOf<{ onHand: number; reserved: number }>(
    world,
    'select on_hand as "onHand", reserved from stock_items where variant_id = $1',
    goods.variantId,
  );
  const left = goods.onHand - (end === 'cancelled' ? 0 : 1);
  return sentences(
    [shelf?.reserved === 0, `${shelf?.reserved} are still held`],
    [shelf?.onHand === left, `${shelf?.onHand} are on the shelf, not ${left}`],
  );
}

async function findMailFaults(
  world: World,
  { order, end, refunds, before }: Ended,
): Promise<string[]> {
  const mailed = await rowsOf<{ mail: string }>(
    world,
    `select count(*) || ' ' || kind as mail from notifications where order_id = $1
     group by kind order by kind`,
    order.id,
  );
  const mails = mailed.map(({ mail }) => mail).join(', ');
  const due = [...before, end === 'cancelled' ? '1 order.cancelled' : '1 order.confirmed'];
  if (refunds > 0) due.push(`${refunds} refund.done`);
  const [{ reinstated } = { reinstated: false }] = await rowsOf<{ reinstated: boolean }>(
    world,
    `select exists (select from order_events where order_id = $1 and kind = 'revived') as revived`,
    order.id,
  );
  // It may have been told before that it was cancelled, or not yet.
  if (reinstated && mails.includes('order.cancelled')) due.push('1 order.cancelled');
  due.sort((one, other) => (one.slice(2) < other.slice(2) ? -1 : 1));
  const twice = await rowsOf<{ kind: string }>(
    world,
    'select kind from order_events where order_id = $1 group by kind having count(*) > 1',
    order.id,
  );
  const kinds = twice.map(({ kind }) => kind).join(', ');
  return sentences(
    [mails === due.join(', '), `the mails are ${mails || 'none'}, not ${due.join(', ')}`],
    [twice.length === 0, `twice on the timeline: ${kinds}`],
  );
}

/** The shop's invariants, over all orders so far. */
async function brokenRules({ db }: World): Promise<string[]> {
  const findings = await verifyShop(db);
  return findings
    .filter(({ broken }) => broken.length > 0)
    .map(({ rule, broken }) => `${rule}: ${broken.join(', ')}`);
}
