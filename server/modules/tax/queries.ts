import { HOME_COUNTRY } from '#modules/settings/index.ts';
import { USUAL_COUNTRY } from '#modules/shipping/index.ts';
import { type RawBuilder, type Reader, sql, type Tx } from '#platform/db.ts';
import type { Charges, CountryTax, OwnRate, StoredTax } from './charged.ts';

const taxOf = (country: RawBuilder<unknown>) => sql`(
  select jsonb_build_object('charges', charges, 'rates', coalesce((
    select jsonb_agg(jsonb_build_object('taxClass', tax_class, 'name', name, 'rateMillionths', rate_millionths)
      order by tax_class, position)
    from tax_rates r where r.country = t.country), '[]'))
  from tax_countries t where t.country = ${country})`;

/** All that says which taxes a country's shoppers are charged, as one value inside of a statement. */
export const storedTaxFor = (country: RawBuilder<unknown>): RawBuilder<StoredTax> => sql<StoredTax>`
  jsonb_build_object('settings', (select value from settings where key = 'tax'),
    'timeZone', (select value ->> 'timeZone' from settings where key = 'shop'),
    'country', ${country}, 'homeCountry', ${HOME_COUNTRY}, 'here', ${taxOf(country)}, 'home', ${taxOf(HOME_COUNTRY)})`;

/** Of the country where the shop usually sells. */
export async function readUsualTax(db: Reader): Promise<StoredTax> {
  const { rows } = await sql<{ stored: StoredTax }>`
    select ${storedTaxFor(sql`u.country`)} as stored from (select ${USUAL_COUNTRY} as country) u`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('one row has one answer');
  return row.stored;
}

/** The same for each of these countries. */
export async function readStoredTax(db: Reader, countries: string[]): Promise<StoredTax[]> {
  const { rows } = await sql<{ stored: StoredTax }>`
    select ${storedTaxFor(sql`c.country`)} as stored
    from unnest(${countries}::text[]) with ordinality as c(country, at) order by c.at`.execute(db);
  return rows.map(({ stored }) => stored);
}

/** One writer of a country's tax at a time. */
export async function lockCountryTax(tx: Tx, country: string): Promise<CountryTax> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tax of ${country}`}, 0))`.execute(tx);
  const { rows } = await sql<{
    tax: CountryTax;
  }>`select ${taxOf(sql`${country}::text`)} as tax`.execute(tx);
  return rows[0]?.tax ?? null;
}

export async function writeCountryTax(
  tx: Tx,
  country: string,
  { charges, rates }: { charges: Charges; rates: OwnRate[] },
): Promise<void> {
  await sql`
    insert into tax_countries (country, charges) values (${country}, ${charges})
    on conflict (country) do update set charges = excluded.charges`.execute(tx);
  await sql`delete from tax_rates where country = ${country}`.execute(tx);
  await sql`
    insert into tax_rates (country, tax_class, position, name, rate_millionths)
    select ${country}, r."taxClass", r.at, r.name, r."rateMillionths"
    from rows from (jsonb_to_recordset(${JSON.stringify(rates)}::jsonb)
      as ("taxClass" text, name text, "rateMillionths" int)) with ordinality
      as r("taxClass", name, "rateMillionths", at)`.execute(tx);
}
