import { type Reader, sql, type Tx } from '#platform/db.ts';

/** What a one-time link is good for. */
export type LinkPurpose =
  | 'owner_setup'
  | 'verify_email'
  | 'reset_password'
  | 'change_email'
  | 'staff_invite';

export type NewLink = {
  purpose: LinkPurpose;
  expiresAt: Date;
  accountId?: string;
  email?: string;
  /** What an invite grants. */
  roleId?: string;
  createdBy?: string | null;
};

/** Known before its row is written, since the link's token follows from it. */
export async function newLinkId(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select new_id() as id`.execute(tx);
  return rows[0]?.id ?? '';
}

export async function insertLink(tx: Tx, id: string, hash: Buffer, link: NewLink): Promise<void> {
  await tx
    .insertInto('one_time_links')
    .values({
      id,
      token_hash: hash,
      purpose: link.purpose,
      account_id: link.accountId ?? null,
      email: link.email ?? null,
      role_id: link.roleId ?? null,
      created_by: link.createdBy ?? null,
      expires_at: link.expiresAt,
    })
    .execute();
}

export type LinkRow = {
  id: string;
  purpose: string;
  accountId: string | null;
  email: string | null;
  previousEmail: string | null;
  roleId: string | null;
  createdBy: string | null;
  usedAt: Date | null;
  expiresAt: Date;
};

const COLUMNS = [
  'id',
  'purpose',
  'account_id as accountId',
  'email',
  'previous_email as previousEmail',
  'role_id as roleId',
  'created_by as createdBy',
  'used_at as usedAt',
  'expires_at as expiresAt',
] as const;

export function linkById(db: Reader, id: string): Promise<LinkRow | undefined> {
  return db.selectFrom('one_time_links').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** A link that may still be used, without using it. */
export function openLink(
  db: Reader,
  { purpose, hash, time }: { purpose: LinkPurpose; hash: Buffer; time: Date },
): Promise<LinkRow | undefined> {
  return db
    .selectFrom('one_time_links')
    .select(COLUMNS)
    .where('token_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', time)
    .executeTakeFirst();
}

/** Uses the link up; undefined when it is unknown, used or too old. Of two at once one wins. */
export function spendLink(
  tx: Tx,
  { purpose, hash, time }: { purpose: LinkPurpose; hash: Buffer; time: Date },
): Promise<LinkRow | undefined> {
  return tx
    .updateTable('one_time_links')
    .set({ used_at: time })
    .where('token_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', time)
    .returning(COLUMNS)
    .executeTakeFirst();
}

/** Earlier links of a kind lead nowhere once a newer one is out, or the thing is done another way. */
export async function spendLinksOf(
  tx: Tx,
  { accountId, purpose, time }: { accountId: string; purpose: LinkPurpose; time: Date },
): Promise<void> {
  await tx
    .updateTable('one_time_links')
    .set({ used_at: time })
    .where('account_id', '=', accountId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute();
}
