import { notify } from '#platform/channel.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Intent } from '../provider.ts';

/** What the merchant has arranged about one way to pay. */
export type ArrangedMethod = {
  method: string;
  enabled: boolean;
  position: number;
  /** By language; a language that is missing has the usual name. */
  names: Record<string, string>;
  instructions: Record<string, string>;
  /** Empty: all. */
  currencies: string[];
  countries: string[];
  intent: Intent;
};

/** What is remembered of payment methods is dropped by this tag. */
export const METHODS_TAG = 'payment-methods';

export function arrangedMethods(db: Reader): Promise<ArrangedMethod[]> {
  return db
    .selectFrom('payment_methods')
    .select([
      'method',
      'enabled',
      'position',
      sql<Record<string, string>>`names`.as('names'),
      sql<Record<string, string>>`instructions`.as('instructions'),
      'currencies',
      'countries',
      sql<Intent>`intent`.as('intent'),
    ])
    .limit(100)
    .execute();
}

/** Holds others off who arrange ways to pay at the same time, so that their order stays whole. */
export async function lockMethods(tx: Tx): Promise<void> {
  await sql`lock table payment_methods in share row exclusive mode`.execute(tx);
}

export async function writeMethod(
  tx: Tx,
  arranged: ArrangedMethod,
  updatedAt: Date,
): Promise<void> {
  const { method, names, instructions, ...rest } = arranged;
  const values = {
    ...rest,
    names: JSON.stringify(names),
    instructions: JSON.stringify(instructions),
    updated_at: updatedAt,
  };
  await tx
    .insertInto('payment_methods')
    .values({ method, ...values })
    .onConflict((conflict) => conflict.column('method').doUpdateSet(values))
    .execute();
  await notify(tx, { stale: [METHODS_TAG] });
}
