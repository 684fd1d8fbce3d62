import type { Address } from '#modules/postal-addresses/index.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { versionOf } from '#platform/version.ts';

export type AddressRow = {
  id: string;
  version: string;
  address: Address;
  isDefaultShipping: boolean;
  isDefaultBilling: boolean;
};
export type Use = 'shipping' | 'billing';

const COLUMNS = { shipping: 'is_default_shipping', billing: 'is_default_billing' } as const;

/** Whoever changes a book holds its owner's row: two changes follow each other. */
export async function lockBook(tx: Tx, accountId: string): Promise<void> {
  await tx
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .execute();
}

/** Oldest first. */
export async function addressesOf(db: Reader, accountId: string): Promise<AddressRow[]> {
  const rows = await db
    .selectFrom('addresses')
    .select([
      'id',
      'address',
      'is_default_shipping as isDefaultShipping',
      'is_default_billing as isDefaultBilling',
    ])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    version: versionOf(row.address),
    address: row.address as unknown as Address,
  }));
}

export async function insertAddress(
  tx: Tx,
  accountId: string,
  { address, time }: { address: Address; time: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('addresses')
    .values({ account_id: accountId, address: JSON.stringify(address), created_at: time })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function writeAddress(tx: Tx, id: string, address: Address): Promise<void> {
  await tx
    .updateTable('addresses')
    .set({ address: JSON.stringify(address) })
    .where('id', '=', id)
    .execute();
}

/** The old one goes first: there is one default at any moment. */
export async function makeDefault(
  tx: Tx,
  accountId: string,
  { id, use }: { id: string; use: Use },
): Promise<void> {
  const column = COLUMNS[use];
  await tx
    .updateTable('addresses')
    .set({ [column]: false })
    .where('account_id', '=', accountId)
    .where('id', '<>', id)
    .where(column, '=', true)
    .execute();
  await tx
    .updateTable('addresses')
    .set({ [column]: true })
    .where('id', '=', id)
    .execute();
}

export async function deleteAddress(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('addresses').where('id', '=', id).execute();
}

export async function clearAddresses(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('addresses').where('account_id', '=', accountId).execute();
}
