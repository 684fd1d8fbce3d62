/** The second step of a sign-in: the code that goes with a challenge. */
import { type Db, inTx } from '#platform/db.ts';
import type { Config } from '#server/config.ts';
import { wrongCode } from '../errors.ts';
import type { SignedIn } from '../schemas.ts';
import { spendCode } from '../second-factor/two-factor.ts';
import type { SecondStep } from './challenge.ts';
import { openSession, type Visitor } from './sign-in.ts';

/** Signs the person in with a code of their authenticator app or one of their recovery codes. */
export async function finishWithCode(
  db: Db,
  config: Config,
  { account, method }: SecondStep,
  { code, visitor }: { code: string; visitor: Visitor },
): Promise<SignedIn> {
  return inTx(db, async (tx) => {
    if (!(await spendCode(tx, config, account.id, code))) throw wrongCode(401);
    const { passwordHash } = account;
    const beginning = { visitor, method, secondFactor: true, passwordHash };
    return openSession(tx, config, account.id, beginning);
  });
}
