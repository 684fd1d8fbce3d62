import { DEFAULT_LOCALE } from '#common/locales.ts';
import { type RawBuilder, sql } from '#platform/db.ts';

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
      where shipping_option_id = o.id and locale in (${locale}, ${DEFAULT_LOCALE})
      order by locale = ${locale} desc limit 1
    ) t on true
    where o.active
    order by o.position, o.id
    limit 50`;
}
