import { HOME_COUNTRY } from '#modules/settings/index.ts';
import { type RawBuilder, type Reader, sql, type Tx } from '#platform/db.ts';

/** Of all countries there are. */
export const MAX_COUNTRIES = 260;
export const MAX_ZONES = 50;
export type ZoneContent = { name: string; countries: string[] };
export type ZoneRow = ZoneContent & { id: string };

const ZONES = sql`
  select z.id, z.name, coalesce((
    select jsonb_agg(country order by country) from shipping_zone_countries where zone_id = z.id), '[]') as countries
  from shipping_zones z`;

export async function allZones(db: Reader): Promise<ZoneRow[]> {
  const { rows } = await sql<ZoneRow>`
    ${ZONES} order by z.position, z.id limit ${MAX_ZONES}::int`.execute(db);
  return rows;
}

/** The shop's own country if it sells there, else the first it sells to: for whoever has not said where they are. */
export const USUAL_COUNTRY: RawBuilder<string | null> = sql`coalesce(
  (select country from shipping_zone_countries
    where country = ${HOME_COUNTRY}),
  (select zc.country from shipping_zone_countries zc join shipping_zones z on z.id = zc.zone_id
    order by z.position, z.id, zc.country limit 1))`;

/** Where a cart goes. What is known stands, even where the shop does not sell any more: then nothing is offered. */
export const destination = (country: RawBuilder<unknown>) =>
  sql<string | null>`coalesce(${country}, ${USUAL_COUNTRY})`;

/** A country while the shop sells there. */
export const whileSold = (country: string | null) =>
  sql<
    string | null
  >`(select country from shipping_zone_countries where country = ${country}::char(2))`;

/** A country while the shop sells there, else the usual one. */
export const countryOrUsual = (country: string | null) => destination(whileSold(country));

/** All countries the shop sells to. */
export async function soldCountries(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ country: string }>`
    select country from shipping_zone_countries order by country limit ${MAX_COUNTRIES}::int`.execute(
    db,
  );
  return rows.map(({ country }) => country);
}

export const soldCountry = (country: string | null) =>
  sql<{ country: string | null }>`select ${countryOrUsual(country)} as country`;

/** One writer of zones at a time: a country may be moving from one to another. */
export async function lockZones(tx: Tx): Promise<ZoneRow[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('shipping zones', 0))`.execute(tx);
  return allZones(tx);
}

export async function insertZone(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into shipping_zones (name, position)
    select '-', coalesce(max(position), 0) + 1 from shipping_zones returning id`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('an insert answers its row');
  return row.id;
}

export async function writeZone(
  tx: Tx,
  id: string,
  { name, countries }: ZoneContent,
): Promise<ZoneRow> {
  await sql`
    with named as (update shipping_zones set name = ${name} where id = ${id}),
    gone as (
      delete from shipping_zone_countries where zone_id = ${id} and country <> all(${countries}::text[])
    )
    insert into shipping_zone_countries (country, zone_id)
    select country, ${id} from unnest(${countries}::text[]) as country
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<ZoneRow>`${ZONES} where z.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a written zone is there');
  return row;
}

/** Its countries are not sold to any more; its options are withdrawn first. */
export async function deleteZone(tx: Tx, id: string): Promise<void> {
  await sql`delete from shipping_zones where id = ${id}`.execute(tx);
}

/** Variants on sale of which nobody has said what they weigh. */
export async function countUnweighed(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from variants v join products p on p.id = v.product_id
    where v.weight_grams = 0 and v.archived_at is null and p.status in ('active', 'unlisted')`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
