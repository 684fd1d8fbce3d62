/**
 * What a shop of the tests sells to before a test says otherwise: many countries in one zone, two ways of delivery, one
 * tax in all of them. A new shop has nothing of it.
 */
import pg from 'pg';

const COUNTRIES =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO CH IS LI GB US CA AU NZ JP IN AE';

/** In SQL alone: the template of all databases is built with it. */
export async function addFirstZone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `with zone as (insert into shipping_zones (name) values ('Everywhere') returning id),
     countries as (
       insert into shipping_zone_countries (country, zone_id)
       select country, zone.id from zone, unnest($1::text[]) as country
     ), taxed as (
       insert into tax_countries (country, charges) select country, 'own' from unnest($1::text[]) as country
       returning country
     ), rates as (
       insert into tax_rates (country, tax_class, position, name, rate_millionths)
       select country, tax_class, 1, 'VAT', 210000 from taxed, unnest('{standard,reduced}'::text[]) as tax_class
     ), options as (
       insert into shipping_options (code, position, min_days, max_days, zone_id)
       select code, position, least, most, zone.id
       from zone, (values ('standard', 1, 3, 5), ('express', 2, 1, 2)) o(code, position, least, most)
       returning id, code
     ), texts as (
       insert into shipping_option_texts (shipping_option_id, locale, name)
       select id, 'en', case code when 'standard' then 'Standard delivery' else 'Express delivery' end from options
     )
     insert into shipping_option_prices (shipping_option_id, currency, amount)
     select o.id, p.currency, case o.code when 'standard' then p.standard else p.express end
     from options o, (values ('EUR', 490, 1290), ('USD', 590, 1490)) p(currency, standard, express)`,
    [COUNTRIES.split(' ')],
  );
  await client.end();
}
