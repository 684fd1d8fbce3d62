import { notify } from '#platform/channel.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Intent } from '../provider.ts';

/** The merchant's settings of a payment method. */
export type MethodSettings = {
  method: string;
  enabled: boolean;
  position: number;
  /** By language; without an entry the default name is used. */
  names: Record<string, string>;
  instructions: Record<string, string>;
  /** Empty: all. */
  currencies: string[];
  countries: string[];
  intent: Intent;
};

/** The cache tag of payment method settings. */
export const METHODS_TAG = 'payment-methods';

export function readMethodSettings(db: Reader): Promise<MethodSettings[]> {
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

/** Serialises changes to payment methods, so that their order stays consistent. */
export async function lockMethods(tx: Tx): Promise<void> {
  await sql`lock table payment_methods in share row exclusive mode`.execute(tx);
}

export async function writeMethod(
  tx: Tx,
  settings: MethodSettings,
  updatedAt: Date,
): Promise<void> {
  const { method, names, instructions, ...rest } = settings;
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
