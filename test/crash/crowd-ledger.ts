/** Checks that a crowd was served correctly: the provider's ledger against the shop's, and the shop's invariants. */
import { verifyShop } from '#modules/invariants/index.ts';
import type { Crowd } from './crowd.ts';
import type { World } from './world.ts';

/** Each answers the rows that break it, beside the rules that the shop itself can check. */
const RULES: Record<string, string> = {
  'every payment that the provider captured is known to the shop': `
    select s.id from test_gateway_sessions s
    left join payments p on p.id::text = s.reference and p.provider_ref = s.id and p.state = 'captured'
    where s.status = 'paid' and p.id is null`,
  'the shop counts no money that the provider did not capture': `
    select p.id from payments p
    left join test_gateway_sessions s on s.id = p.provider_ref and s.status = 'paid' and s.amount = p.amount
    where p.state = 'captured' and s.id is null`,
  'money that was kept belongs to a paid order, and the order has it once': `
    select o.number from orders o
    join payments p on p.order_id = o.id
    join test_gateway_sessions s on s.id = p.provider_ref
    group by o.id having sum(s.amount - s.refunded_amount) filter (where s.status = 'paid')
      <> case when o.status = 'paid' then o.total_amount else 0 end`,
  'no order waits for ever': `select number from orders where status = 'pending'`,
  'nothing is held for anybody': `select variant_id from stock_levels where reserved <> 0`,
  'a paid order has one confirmation, any other none': `
    select o.number from orders o
    left join notifications n on n.order_id = o.id and n.kind = 'order.confirmed'
    group by o.id having count(n.id) <> case when o.status = 'paid' then 1 else 0 end`,
  'a bag never became two live orders': `
    select cart_id from orders where cancelled_at is null group by cart_id having count(*) > 1`,
  'no page of a cancelled order can be paid any more': `
    select s.id from test_gateway_sessions s join payments p on p.id::text = s.reference
    join orders o on o.id = p.order_id
    where o.cancelled_at is not null and s.status in ('open', 'needs_authentication')`,
};
const MAX_SHOWN = 5;

/** Answers a sentence for each thing that is wrong. */
export async function findCrowdFaults(world: World, crowd: Crowd): Promise<string[]> {
  const { pool, db } = world;
  const faults = [...crowd.surprises];
  for (const [rule, query] of Object.entries(RULES)) {
    const { rows } = await pool.query(query);
    const shown = rows.slice(0, MAX_SHOWN).flatMap((row) => Object.values(row));
    if (rows.length > 0) faults.push(`not so: ${rule} (${shown.join(', ')})`);
  }
  for (const { rule, broken } of await verifyShop(db)) {
    if (broken.length > 0) faults.push(`${rule}: ${broken.slice(0, MAX_SHOWN).join(', ')}`);
  }
  return [...faults, ...(await whatWasLost(world, crowd))];
}

/** What was answered to shoppers exists: their orders, and the payments that the provider confirmed to them. */
async function whatWasLost({ pool }: World, { orders, charged }: Crowd): Promise<string[]> {
  const known = await pool.query('select number::text from orders');
  const numbers = new Set(known.rows.map(({ number }) => number));
  const captured = await pool.query(
    `select provider_ref as page from payments where state = 'captured' and provider_ref is not null`,
  );
  const pages = new Set(captured.rows.map(({ page }) => page));
  return [
    ...[...orders].filter((number) => !numbers.has(number)).map((one) => `order ${one} is lost`),
    ...[...charged]
      .filter((page) => !pages.has(page.split('/').at(-1)))
      .map((page) => `the payment at ${page} is lost`),
    ...(charged.size === 0 ? ['nobody paid'] : []),
  ];
}
