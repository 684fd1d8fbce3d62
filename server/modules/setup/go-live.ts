/**
 * An emptied demo becomes a live shop. In a demo anybody may be the owner, and every mail is open to all: whoever has an
 * account, a session or a key there has proved nothing. So none of them goes along, and the live shop begins with the
 * link for its owner.
 */
import { deleteEveryone } from '#modules/auth/registration/index.ts';
import { becomeLive, isDemoEmptied, readEmptying } from '#modules/settings/index.ts';
import { deleteKeys } from '#modules/staff/index.ts';
import { audit } from '#platform/audit.ts';
import { type Db, inTx } from '#platform/db.ts';
import * as queries from './queries.ts';

const PROGRAM = { id: null, keyId: null, name: 'SHOP_MODE=live', ip: null };

/** Why the demo in this database cannot be opened as a live shop yet; null when it can. */
export async function reasonAgainstLive(db: Db): Promise<'not_emptied' | 'has_orders' | null> {
  const emptying = await readEmptying(db);
  if (!(await isDemoEmptied(db)) || !emptying?.doneAt) return 'not_emptied';
  return (await queries.hasSales(db)) ? 'has_orders' : null;
}

export async function takeLive(db: Db): Promise<void> {
  await inTx(db, async (tx) => {
    await deleteKeys(tx);
    await deleteEveryone(tx);
    await becomeLive(tx);
    await audit(tx, PROGRAM, {
      action: 'shop.go_live',
      subjectType: 'settings',
      subjectId: 'shop',
      after: { mode: 'live' },
    });
  });
}
