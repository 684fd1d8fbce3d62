import { createOwnerInvite } from '#modules/auth/index.ts';
import { inTx } from '#platform/db.ts';
import { isEmail } from '#platform/email.ts';
import { StartError } from '#platform/start-error.ts';
import type { Config } from '#server/config.ts';
import { withShop } from './with-shop.ts';

/** Prints a link that makes the person with this address an owner; also the way back for an owner who is locked out. */
export async function inviteOwner(settings: Config, email: string | undefined): Promise<void> {
  if (!email || !isEmail(email)) {
    throw new StartError('Whom? Call it with an address: npm run owner -- you@shop.example');
  }
  await withShop(settings, async (db, config) => {
    const token = await inTx(db, (tx) => createOwnerInvite(tx, config, email));
    console.log(
      `Good for one use, for ${email}, within a day:\n${config.publicUrl}/setup?token=${token}`,
    );
  });
}
