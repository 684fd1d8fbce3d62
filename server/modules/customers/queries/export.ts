/** Customers as rows of a file: people with an account as the list shows them, and guests by the address they gave. */
import { orderDigits } from '#common/order-number.ts';
import { type RawBuilder, sql } from '#platform/db.ts';
import { staffSearch } from '#platform/staff-search.ts';
import { type CustomerFilter, customerConditions } from './staff-list.ts';

export type CustomerFileRow = {
  email: string;
  name: string;
  kind: 'account' | 'unverified' | 'guest';
  since: Date;
  orderCount: number;
  lastOrderAt: Date | null;
  /** Null for whoever has paid nothing. */
  currency: string | null;
  spent: number | null;
};

/** Of an order `o` that was not cancelled. */
const COUNTED = sql`o.cancelled_at is null`;

/**
 * A row for each currency that somebody paid in; what was paid is less what went back, so an order that was refunded and
 * cancelled adds nothing. Guests are left out where the list is narrowed to what only an account has.
 */
export function customerFileRows(filter: CustomerFilter): RawBuilder<CustomerFileRow> {
  const { blocked, emailVerified, externalId } = filter;
  const hasGuests = blocked !== true && emailVerified === undefined && externalId === undefined;
  return sql`
    select p.email, p.name, p.kind, p.since, p."orderCount", p."lastOrderAt", s.currency, s.spent
    from (${accounts(filter)} ${hasGuests ? sql`union all ${guests(filter)}` : sql``}) p
    left join lateral (
      select l.currency, sum(l.amount)::bigint as spent from money_ledger l join orders o on o.id = l.order_id
      where case when p.account_id is null then o.email = p.email and o.account_id is null
        else o.account_id = p.account_id end
      group by l.currency having sum(l.amount) <> 0) s on true
    order by p.since desc, p.email, s.currency`;
}

const accounts = (filter: CustomerFilter) => sql`
  select a.id as account_id, a.email, a.name,
    case when a.email_verified_at is null then 'unverified' else 'account' end as kind, a.created_at as since,
    (select count(*)::int from orders o where o.account_id = a.id and ${COUNTED}) as "orderCount",
    (select max(o.placed_at) from orders o where o.account_id = a.id and ${COUNTED}) as "lastOrderAt"
  from accounts a
  where ${sql.join(
    [
      sql`a.role_id = any(array(select id from roles where permissions = '{}'))`,
      ...customerConditions(filter),
    ],
    sql` and `,
  )}`;

function guests({ search, hasOrders, createdFrom, createdBefore }: CustomerFilter) {
  const conditions = [
    sql`o.account_id is null and o.email <> ''`,
    ...(search ? [matches(search)] : []),
  ];
  const groups = [
    ...(hasOrders === undefined ? [] : [sql`${hasOrders ? sql`` : sql`not`} bool_or(${COUNTED})`]),
    ...(createdFrom ? [sql`min(o.placed_at) >= ${createdFrom}`] : []),
    ...(createdBefore ? [sql`min(o.placed_at) < ${createdBefore}`] : []),
  ];
  return sql`
    select null::uuid as account_id, o.email,
      (array_agg(trim(n.first_name || ' ' || n.last_name) order by o.id desc))[1] as name, 'guest' as kind,
      min(o.placed_at) as since, (count(*) filter (where ${COUNTED}))::int as "orderCount",
      max(o.placed_at) filter (where ${COUNTED}) as "lastOrderAt"
    from orders o join order_addresses n on n.order_id = o.id and n.kind = 'shipping'
    where ${sql.join(conditions, sql` and `)}
    group by o.email
    ${groups.length > 0 ? sql`having ${sql.join(groups, sql` and `)}` : sql``}`;
}

const matches = (search: string) => {
  const number = orderDigits(search.replace(/^#/, ''));
  return sql`(${number ? sql`o.number = ${number} or` : sql``}
    ${staffSearch(sql`search_key(o.email)`, search)} or ${staffSearch(sql`n.search_key`, search)})`;
};
