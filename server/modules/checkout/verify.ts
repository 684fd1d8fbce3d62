/** The rules that hold at every moment in a healthy shop, checked over the whole database. Reads only. */
import type { Db } from '#platform/db.ts';
import { INVARIANTS } from './rule-queries.ts';

export type Finding = { rule: string; broken: string[] };

/** Answers every rule with what breaks it; an empty list of `broken` is well. All rules see one moment. */
export async function verifyShop(db: Db): Promise<Finding[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const findings: Finding[] = [];
      for (const { rule, broken } of INVARIANTS) findings.push({ rule, broken: await broken(tx) });
      return findings;
    });
}
