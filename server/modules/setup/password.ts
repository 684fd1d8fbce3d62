/** The password for friends, who see the shop before it opens. A pass is good for a month, or until another password is set. */
import { isPassword } from '#modules/auth/password/index.ts';
import { readClosedPassword, writeClosedPassword } from '#modules/settings/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { days } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';
import type { Platform } from '#platform/platform.ts';
import { hashToken, seal, unseal } from '#platform/tokens.ts';
import { wrongShopPassword } from './errors.ts';

const PURPOSE = 'shop pass';
export const PASS_SECONDS = days(30) / 1000;

type Keys = Pick<Platform['config'], 'secretKeys'>;
type Parts = { db: Reader; config: Keys };

const ofPassword = (hash: string) => hashToken(hash).toString('base64url');

export async function givePass({ db, config }: Parts, password: string): Promise<string> {
  const hash = await readClosedPassword(db);
  if (!hash || !(await isPassword(password, hash))) throw wrongShopPassword();
  return seal(config, PURPOSE, { of: ofPassword(hash) }, { lifeSeconds: PASS_SECONDS });
}

export async function isPass({ db, config }: Parts, pass: string): Promise<boolean> {
  const [content, hash] = await Promise.all([
    unseal(config, PURPOSE, pass),
    readClosedPassword(db),
  ]);
  return hash !== null && content?.of === ofPassword(hash);
}

/** Null takes it away: then only staff see the closed shop. */
export async function setShopPassword(tx: Tx, actor: Actor, hash: string | null): Promise<void> {
  const before = (await readClosedPassword(tx)) !== null;
  await writeClosedPassword(tx, hash);
  await audit(tx, actor, {
    action: 'shop.friends',
    subjectType: 'settings',
    subjectId: 'opening',
    before: { forFriends: before },
    after: { forFriends: hash !== null, changed: true },
  });
}
