import type { Reader, Tx } from '#platform/db.ts';

export type ChallengePurpose = 'sign_in' | 'add' | 'confirm';

export async function insertChallenge(
  db: Reader,
  challenge: {
    challenge: string;
    purpose: ChallengePurpose;
    accountId: string | null;
    expiresAt: Date;
  },
): Promise<void> {
  await db
    .insertInto('passkey_challenges')
    .values({
      challenge: challenge.challenge,
      purpose: challenge.purpose,
      account_id: challenge.accountId,
      expires_at: challenge.expiresAt,
    })
    .execute();
}

/** Uses a challenge up; of two answers to one challenge one wins. */
export async function spendChallenge(
  db: Reader,
  {
    challenge,
    purpose,
    accountId,
    time,
  }: { challenge: string; purpose: ChallengePurpose; accountId: string | null; time: Date },
): Promise<boolean> {
  const row = await db
    .deleteFrom('passkey_challenges')
    .where('challenge', '=', challenge)
    .where('purpose', '=', purpose)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('expires_at', '>', time)
    .returning('challenge')
    .executeTakeFirst();
  return row !== undefined;
}

export type PasskeyRow = {
  id: string;
  accountId: string;
  credentialId: string;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
};

/** Null for a passkey of a blocked account: it opens nothing. */
export function passkeyByCredential(
  db: Reader,
  credentialId: string,
): Promise<PasskeyRow | undefined> {
  return db
    .selectFrom('passkeys as p')
    .innerJoin('accounts as a', 'a.id', 'p.account_id')
    .select([
      'p.id',
      'p.account_id as accountId',
      'p.credential_id as credentialId',
      'p.public_key as publicKey',
      'p.sign_count as signCount',
      'p.transports',
    ])
    .where('p.credential_id', '=', credentialId)
    .where('a.blocked_at', 'is', null)
    .executeTakeFirst();
}

/**
 * Records a use, unless another use of the same passkey came first with this counter or a later one: then two
 * devices may share one key. Passkeys without a counter always say 0.
 */
export async function markUsed(
  db: Reader,
  id: string,
  { signCount, backedUp, time }: { signCount: number; backedUp: boolean; time: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('passkeys')
    .set({ sign_count: signCount, backed_up: backedUp, last_used_at: time })
    .where('id', '=', id)
    .where((where) =>
      signCount === 0 ? where('sign_count', '=', 0) : where('sign_count', '<', signCount),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type NewPasskey = {
  accountId: string;
  credentialId: string;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
  backedUp: boolean;
  name: string;
  time: Date;
};

const VIEW = [
  'id',
  'name',
  'backed_up as backedUp',
  'created_at as createdAt',
  'last_used_at as lastUsedAt',
] as const;
export type PasskeyView = {
  id: string;
  name: string;
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** Undefined when the credential is known already, to this account or another one. */
export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<PasskeyView | undefined> {
  return tx
    .insertInto('passkeys')
    .values({
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      sign_count: passkey.signCount,
      transports: passkey.transports,
      backed_up: passkey.backedUp,
      name: passkey.name,
      created_at: passkey.time,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning(VIEW)
    .executeTakeFirst();
}

/** The newest first. At most twenty per account, so the list needs no pages. */
export function passkeysOf(db: Reader, accountId: string): Promise<PasskeyView[]> {
  return db
    .selectFrom('passkeys')
    .select(VIEW)
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .execute();
}

/** How browsers and devices know them. */
export function credentialsOf(
  db: Reader,
  accountId: string,
): Promise<{ id: string; transports: string[] }[]> {
  return db
    .selectFrom('passkeys')
    .select(['credential_id as id', 'transports'])
    .where('account_id', '=', accountId)
    .execute();
}

export function renamePasskey(
  db: Reader,
  accountId: string,
  { id, name }: { id: string; name: string },
): Promise<PasskeyView | undefined> {
  return db
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning(VIEW)
    .executeTakeFirst();
}

export async function deletePasskey(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function hasPassword(db: Reader, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row?.password_hash != null;
}

/** Shown beside the passkey where a device keeps it. */
export async function emailOf(db: Reader, accountId: string): Promise<string> {
  const { email } = await db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return email;
}
