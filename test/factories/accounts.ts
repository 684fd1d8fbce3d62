/** The things that tests begin with. Each is made through the shop's own doors, so a factory cannot lie. */
import { createAccount } from '#modules/auth/index.ts';
import { inTx } from '#platform/db.ts';
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
