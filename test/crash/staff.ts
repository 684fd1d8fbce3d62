/** Staff of the crash test's shop. */
import { createAccount } from '#modules/auth/index.ts';
import { inTx } from '#platform/db.ts';
import { call } from './browser.ts';
import type { World } from './world.ts';

const EMAIL = 'owner@example.test';
const PASSWORD = 'correct horse battery';

/** Signs the owner in, who is made the first time; answers the token of their calls. */
export async function signInOwner({ db, frontUrl }: World): Promise<string> {
  const known = await db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', EMAIL)
    .executeTakeFirst();
  if (!known) {
    const owner = { email: EMAIL, name: 'Owner', password: PASSWORD, role: 'owner' };
    await inTx(db, (tx) => createAccount(tx, owner));
  }
  const body = { email: EMAIL, password: PASSWORD };
  const answer = await call(frontUrl, 'POST', 'auth/login', { body });
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${answer.text}`);
  return answer.body.accessToken;
}
