import { CHANNEL } from '#platform/channel.ts';
import { type RawBuilder, sql } from '#platform/db.ts';
import { STOCK_FLIPS_TAG } from '../tags.ts';

type Part = RawBuilder<unknown>;

/** PostgreSQL's notices hold 8,000 bytes. */
const IDS_PER_NOTICE = 100;

/** Tells every process which counts are stale, as part of the statement that changed them: one row of `changed` a variant. */
export function notifyStale(changed: Part, flipped: Part) {
  return sql`
    select count(told) from (
      select pg_notify(${CHANNEL}, jsonb_build_object('stale',
        jsonb_agg('stock:' || variant_id order by nth)
          || case when bool_or(flipped) then jsonb_build_array(${STOCK_FLIPS_TAG}::text) else '[]' end)::text)::text as told
      from (select variant_id, ${flipped} as flipped, row_number() over () as nth from ${changed}) stale
      group by (nth - 1) / ${IDS_PER_NOTICE}::int
    ) notices`;
}
