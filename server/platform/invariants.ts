import { type RawBuilder, type Reader, sql } from './db.ts';

/** A rule that holds at every moment in a healthy shop, and the query for whatever breaks it. */
export type Invariant = { rule: string; broken: (db: Reader) => Promise<string[]> };

const MAX_NAMED = 20;

/** `query` selects the rows that break the rule; its column `what` names each in words. */
export function invariant(rule: string, query: RawBuilder<unknown>): Invariant {
  return {
    rule,
    broken: async (db) => {
      const { rows } = await sql<{ what: string }>`
        select what from (${query}) q limit ${MAX_NAMED}`.execute(db);
      return rows.map(({ what }) => what);
    },
  };
}
