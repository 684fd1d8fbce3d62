import type { OptionPrice, PricingKind } from '#common/delivery-price.ts';
import { ORIGINAL_LOCALE } from '#common/locales.ts';
import type { Money } from '#common/money.ts';
import { OFFERED_IN } from '#modules/settings/index.ts';
import { type RawBuilder, type Reader, sql, type Tx } from '#platform/db.ts';

export const MAX_OPTIONS = 200;

type Kind = {
  pricing: PricingKind;
  minDays: number;
  maxDays: number;
  cutOffHour: number | null;
  maxWeightGrams: number | null;
};
const KIND = sql`o.pricing, o.min_days as "minDays", o.max_days as "maxDays", o.cut_off_hour as "cutOffHour",
  o.max_weight_grams as "maxWeightGrams"`;

const STEPS = sql`coalesce((
  select jsonb_agg(jsonb_build_object('from', starts_at, 'amount', amount) order by starts_at)
  from shipping_option_steps s
  where s.shipping_option_id = p.shipping_option_id and s.currency = p.currency), '[]')`;

/** An option in one currency, with all that its price depends on. */
export type OfferedRow = Kind & OptionPrice & { id: string; name: string; currency: string };

type Expression = string | null | RawBuilder<unknown>;
export type Wanted = {
  locale: Expression;
  currency: Expression;
  country: Expression;
  /** Of these options alone. */
  only?: RawBuilder<unknown>;
};

/** What is offered to a country in a currency; one without a price in it is not. */
export function deliveryOptionsFor({ locale, currency, country, only }: Wanted) {
  return sql<OfferedRow>`
    select o.id, t.name, ${KIND}, p.currency, p.amount, p.free_from as "freeFrom", ${STEPS} as steps
    from shipping_options o
    join shipping_option_prices p on p.shipping_option_id = o.id and p.currency = ${currency}
    join lateral (
      select name from shipping_option_texts
      where shipping_option_id = o.id and locale in (${locale}, ${ORIGINAL_LOCALE})
      order by locale = ${locale} desc limit 1
    ) t on true
    where o.active and o.zone_id = (select zone_id from shipping_zone_countries where country = ${country})
      ${only ? sql`and o.id = ${only}` : sql``}
    order by o.position, o.id
    limit ${MAX_OPTIONS}::int`;
}

export type PriceRow = Money & OptionPrice;
export type OptionContent = Kind & { name: string; active: boolean; prices: PriceRow[] };
export type PricedOption = OptionContent & { id: string; zoneId: string };

const PRICED_OPTIONS = sql`
  select o.id, o.zone_id as "zoneId", t.name, o.active, ${KIND}, coalesce((
    select jsonb_agg(jsonb_build_object('amount', p.amount, 'currency', p.currency, 'freeFrom', p.free_from,
      'steps', ${STEPS}) order by p.currency)
    from shipping_option_prices p where p.shipping_option_id = o.id), '[]') as prices
  from shipping_options o
  join shipping_zones z on z.id = o.zone_id
  join shipping_option_texts t on t.shipping_option_id = o.id and t.locale = ${ORIGINAL_LOCALE}`;

/** All of them, whether they are offered or not, in the order in which shoppers see them. */
export async function allOptions(db: Reader): Promise<PricedOption[]> {
  const { rows } = await sql<PricedOption>`
    ${PRICED_OPTIONS} order by z.position, z.id, o.position, o.id limit ${MAX_OPTIONS}::int`.execute(
    db,
  );
  return rows;
}

/** By language of the shop: how many options that are offered have no name in it. */
export async function countUnnamed(db: Reader): Promise<Record<string, number>> {
  const { rows } = await sql<{ locale: string; unnamed: number }>`
    select l.locale, count(*) filter (where t.locale is null)::int as unnamed
    from jsonb_array_elements_text(${OFFERED_IN}) as l(locale)
    join shipping_options o on o.active and o.zone_id is not null
    left join shipping_option_texts t on t.shipping_option_id = o.id and t.locale = l.locale
    group by l.locale`.execute(db);
  return Object.fromEntries(rows.map(({ locale, unnamed }) => [locale, unnamed]));
}

/** Locked until the end of the transaction, its prices with it: nobody writes them without this lock. */
export async function lockOption(tx: Tx, id: string): Promise<PricedOption | undefined> {
  await sql`select from shipping_options where id = ${id} for update`.execute(tx);
  return readOption(tx, id);
}

/** All of them, in the order of their ids, so that two changes never wait in a circle. */
export async function lockOptions(tx: Tx): Promise<PricedOption[]> {
  await sql`select from shipping_options order by id for update`.execute(tx);
  return allOptions(tx);
}

export async function insertOption(tx: Tx, zoneId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into shipping_options (zone_id, position, min_days, max_days)
    select ${zoneId}, coalesce(max(position), 0) + 1, 0, 0 from shipping_options
    returning id`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('an insert answers its row');
  return row.id;
}

/** Everything that an option is but its names in other languages. */
export async function writeOption(
  tx: Tx,
  id: string,
  { name, active, prices, ...kind }: OptionContent,
): Promise<PricedOption> {
  await sql`
    update shipping_options set active = ${active}, pricing = ${kind.pricing}, min_days = ${kind.minDays},
      max_days = ${kind.maxDays}, cut_off_hour = ${kind.cutOffHour}, max_weight_grams = ${kind.maxWeightGrams}
    where id = ${id}`.execute(tx);
  await sql`
    insert into shipping_option_texts (shipping_option_id, locale, name) values (${id}, ${ORIGINAL_LOCALE}, ${name})
    on conflict (shipping_option_id, locale) do update set name = excluded.name`.execute(tx);
  await sql`delete from shipping_option_prices where shipping_option_id = ${id}`.execute(tx);
  const json = JSON.stringify(prices);
  await sql`
    insert into shipping_option_prices (shipping_option_id, currency, amount, free_from)
    select ${id}::uuid, currency, amount, "freeFrom"
    from jsonb_to_recordset(${json}::jsonb) as w(currency text, amount bigint, "freeFrom" bigint)`.execute(
    tx,
  );
  await sql`
    insert into shipping_option_steps (shipping_option_id, currency, starts_at, amount)
    select ${id}::uuid, w.currency, s."from", s.amount
    from jsonb_to_recordset(${json}::jsonb) as w(currency text, steps jsonb),
      jsonb_to_recordset(w.steps) as s("from" bigint, amount bigint)`.execute(tx);
  return knownOption(tx, id);
}

/** Orders and old carts go on naming it. */
export async function withdrawOption(tx: Tx, id: string): Promise<void> {
  await sql`update shipping_options set active = false, zone_id = null where id = ${id}`.execute(
    tx,
  );
}

type PriceIn = { shippingOptionId: string; amount: number | null };

/** Null takes a price away. */
export async function writePricesIn(
  tx: Tx,
  currency: string,
  prices: PriceIn[],
): Promise<PricedOption[]> {
  await sql`
    with wanted as (
      select "shippingOptionId" as id, amount
      from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb) as w("shippingOptionId" uuid, amount bigint)
    ), gone as (
      delete from shipping_option_prices p using wanted w
      where p.shipping_option_id = w.id and p.currency = ${currency} and w.amount is null
    )
    insert into shipping_option_prices (shipping_option_id, currency, amount)
    select id, ${currency}, amount from wanted where amount is not null
    on conflict (shipping_option_id, currency) do update set amount = excluded.amount`.execute(tx);
  return allOptions(tx);
}

async function readOption(tx: Tx, id: string): Promise<PricedOption | undefined> {
  const { rows } = await sql<PricedOption>`${PRICED_OPTIONS} where o.id = ${id}`.execute(tx);
  return rows[0];
}

async function knownOption(tx: Tx, id: string): Promise<PricedOption> {
  const option = await readOption(tx, id);
  if (!option) throw new Error('a locked option stays');
  return option;
}
