import type { Reader, Tx } from '#platform/db.ts';

export type Authenticator = { sealedSecret: string; confirmedAt: Date | null };

export function authenticator(db: Reader, accountId: string): Promise<Authenticator | undefined> {
  return db
    .selectFrom('authenticators')
    .select(['sealed_secret as sealedSecret', 'confirmed_at as confirmedAt'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Puts a secret in the place of one that was never confirmed; false when there is a confirmed one. */
export async function putAuthenticator(
  tx: Tx,
  accountId: string,
  { sealedSecret, time }: { sealedSecret: string; time: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('authenticators')
    .values({ account_id: accountId, sealed_secret: sealedSecret, created_at: time })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ sealed_secret: sealedSecret, created_at: time, last_step: null })
        .where('authenticators.confirmed_at', 'is', null),
    )
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Accepts the code of a time step, once: of two calls with one code, and of any code not newer than the last, one wins.
 * `sealedSecret`: the code was checked against this secret, which may be gone by now.
 */
export async function acceptStep(
  tx: Tx,
  accountId: string,
  { step, sealedSecret }: { step: number; sealedSecret: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('authenticators')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where('sealed_secret', '=', sealedSecret)
    .where('confirmed_at', 'is not', null)
    .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)]))
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The first code proves that the app has the secret; from now on it is asked for. */
export async function confirmAuthenticator(
  tx: Tx,
  accountId: string,
  { step, sealedSecret, time }: { step: number; sealedSecret: string; time: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('authenticators')
    .set({ confirmed_at: time, last_step: step })
    .where('account_id', '=', accountId)
    .where('sealed_secret', '=', sealedSecret)
    .where('confirmed_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Also one that was never confirmed; answers whether a confirmed one went. */
export async function deleteAuthenticator(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('authenticators')
    .where('account_id', '=', accountId)
    .returning('confirmed_at')
    .executeTakeFirst();
  return Boolean(row?.confirmed_at);
}

export async function insertRecoveryCodes(
  tx: Tx,
  accountId: string,
  hashes: Buffer[],
): Promise<void> {
  await tx
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ code_hash: hash, account_id: accountId })))
    .execute();
}

export async function deleteRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
}

/** Uses a recovery code up; of two at once one wins. */
export async function spendRecoveryCode(
  tx: Tx,
  accountId: string,
  { hash, time }: { hash: Buffer; time: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('recovery_codes')
    .set({ used_at: time })
    .where('code_hash', '=', hash)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function countRecoveryCodes(db: Reader, accountId: string): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_codes')
    .select((select) => select.fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return left;
}

/** This session has now shown a second factor too. */
export async function strengthenSession(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ second_factor: true })
    .where('id', '=', sessionId)
    .execute();
}

/** A second factor that was shown once stays shown. */
export async function markSessionConfirmed(
  tx: Tx,
  sessionId: string,
  { secondFactor, time }: { secondFactor: boolean; time: Date },
): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ confirmed_at: time, ...(secondFactor && { second_factor: true }) })
    .where('id', '=', sessionId)
    .execute();
}

/** Whoever changes the factors of an account waits for whoever does so already. */
export async function lockFactors(tx: Tx, accountId: string): Promise<void> {
  await tx
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
}
