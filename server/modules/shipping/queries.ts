import { ORIGINAL_LOCALE } from '#common/locales.ts';
import type { Money } from '#common/money.ts';
import { OFFERED_IN, SOLD_IN } from '#modules/settings/index.ts';
import { type RawBuilder, type Reader, sql, type Tx } from '#platform/db.ts';

export type OptionRow = {
  id: string;
  name: string;
  amount: number;
  currency: string;
  minDays: number;
  maxDays: number;
};

export type Wanted = { locale: string; currency: string | RawBuilder<unknown> };

export function activeOptions({ locale, currency }: Wanted): RawBuilder<OptionRow> {
  return sql<OptionRow>`
    select o.id, t.name, p.amount, p.currency, o.min_days as "minDays", o.max_days as "maxDays"
    from shipping_options o
    join shipping_option_prices p on p.shipping_option_id = o.id and p.currency = ${currency}
    join lateral (
      select name from shipping_option_texts
      where shipping_option_id = o.id and locale in (${locale}, ${ORIGINAL_LOCALE})
      order by locale = ${locale} desc limit 1
    ) t on true
    where o.active
    order by o.position, o.id
    limit 50`;
}

export type PricedOption = { id: string; name: string; active: boolean; prices: Money[] };

const PRICED_OPTIONS = sql`
  select o.id, t.name, o.active, coalesce((
    select jsonb_agg(jsonb_build_object('amount', p.amount, 'currency', p.currency) order by p.currency)
    from shipping_option_prices p where p.shipping_option_id = o.id), '[]') as prices
  from shipping_options o
  join shipping_option_texts t on t.shipping_option_id = o.id and t.locale = ${ORIGINAL_LOCALE}`;

/** All of them, whether they are offered or not, in the order in which shoppers see them. */
export async function allOptions(db: Reader): Promise<PricedOption[]> {
  const { rows } = await sql<PricedOption>`
    ${PRICED_OPTIONS} order by o.position, o.id limit 50`.execute(db);
  return rows;
}

/** By language of the shop: how many options that are offered have no name in it. */
export async function countUnnamed(db: Reader): Promise<Record<string, number>> {
  const { rows } = await sql<{ locale: string; unnamed: number }>`
    select l.locale, count(*) filter (where t.locale is null)::int as unnamed
    from jsonb_array_elements_text(${OFFERED_IN}) as l(locale)
    join shipping_options o on o.active
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

/** These and no others, but for those in currencies that the shop does not sell in. */
export async function writePrices(tx: Tx, id: string, prices: Money[]): Promise<PricedOption> {
  await sql`
    with wanted as (
      select currency, amount
      from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb) as w(currency text, amount bigint)
    ), gone as (
      delete from shipping_option_prices p
      where p.shipping_option_id = ${id} and ${SOLD_IN} ? p.currency::text
        and p.currency::text not in (select currency from wanted)
    )
    insert into shipping_option_prices (shipping_option_id, currency, amount)
    select ${id}::uuid, currency, amount from wanted
    on conflict (shipping_option_id, currency) do update set amount = excluded.amount`.execute(tx);
  const option = await readOption(tx, id);
  if (!option) throw new Error('a locked option stays');
  return option;
}
