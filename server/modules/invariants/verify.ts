/** The rules that hold at every moment in a healthy shop, checked over the whole database. Reads only. */
import { NOTIFICATION_INVARIANTS } from '#modules/notifications/index.ts';
import { ORDER_INVARIANTS } from '#modules/orders/index.ts';
import { PAYMENT_INVARIANTS } from '#modules/payments/index.ts';
import { REPORT_INVARIANTS } from '#modules/reports/index.ts';
import { STOCK_INVARIANTS } from '#modules/stock/index.ts';
import type { Db } from '#platform/db.ts';
import type { Invariant } from '#platform/invariants.ts';

export type Finding = { rule: string; broken: string[] };

export const INVARIANTS: readonly Invariant[] = [
  ...STOCK_INVARIANTS,
  ...ORDER_INVARIANTS,
  ...PAYMENT_INVARIANTS,
  ...NOTIFICATION_INVARIANTS,
  ...REPORT_INVARIANTS,
];

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
