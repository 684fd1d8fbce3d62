/** The things that tests begin with. Each is made through the shop's own doors, so a factory cannot lie. */
import type { Updateable } from 'kysely';
import { createAccount } from '#modules/auth/index.ts';
import { type Db, inTx } from '#platform/db.ts';
import type { Accounts, Sessions } from '#platform/db-types.generated.ts';
import { hashToken } from '#platform/tokens.ts';
import type { TestApp } from '#test/harness/app.ts';

let made = 0;
/** A number no other call in this process has had, for names that must differ. */
export const nextNumber = () => ++made;

const PASSWORD = 'correct horse battery';

export type SignedInTester = { token: string; refreshToken: string; email: string; id: string };

/** Someone with an account, signed in. */
export async function signedIn({ db, api }: TestApp, role: string): Promise<SignedInTester> {
  const email = `${role}${nextNumber()}@example.test`;
  const id = await inTx(db, (tx) =>
    createAccount(tx, { email, name: `Test ${role}`, password: PASSWORD, role }),
  );
  const { status, body } = await api('POST', 'auth/login', { body: { email, password: PASSWORD } });
  if (status !== 200) throw new Error(`sign-in answered ${status}`);
  return { token: body.accessToken, refreshToken: body.refreshToken, email, id };
}

export const owner = (shop: TestApp) => signedIn(shop, 'owner');
export const shopper = (shop: TestApp) => signedIn(shop, 'shopper');

/** Staff who may do only this. */
export async function staffWho(shop: TestApp, permissions: string[]): Promise<SignedInTester> {
  const id = `staff-${nextNumber()}`;
  await shop.db.insertInto('roles').values({ id, permissions }).execute();
  return signedIn(shop, id);
}

/** As time, the shopper's mail program or staff would have it: blocked, verified, of another role. */
export async function changeAccount(
  db: Db,
  id: string,
  changes: Updateable<Accounts>,
): Promise<void> {
  await db.updateTable('accounts').set(changes).where('id', '=', id).execute();
}

/** All sign-ins of a person: proved long ago, for one. */
export async function changeSessions(
  db: Db,
  accountId: string,
  changes: Updateable<Sessions>,
): Promise<void> {
  await db.updateTable('sessions').set(changes).where('account_id', '=', accountId).execute();
}

/** Whoever is signed in has shown a second factor. */
export async function passSecondFactor(db: Db): Promise<void> {
  await db.updateTable('sessions').set({ second_factor: true }).execute();
}

/** A passkey that no device has: a real one would have to sign. */
export async function withPasskey(db: Db, accountId: string, name: string): Promise<string> {
  const { id } = await db
    .insertInto('passkeys')
    .values({
      account_id: accountId,
      credential_id: hashToken(`${name} ${nextNumber()}`).toString('base64url'),
      public_key: Buffer.from('none'),
      name,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A sign-in at Google that leads to the account; linked once for each subject. Answers the provider. */
export async function withIdentity(db: Db, accountId: string, subject: string): Promise<string> {
  await db
    .insertInto('identities')
    .values({ provider: 'google', subject, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return 'google';
}
