/** Settings as a merchant has them, and in states that no shop is in by itself. */
import { lockSettings, writeSettings } from '#modules/settings/index.ts';
import { type Db, inTx } from '#platform/db.ts';

/** A new live shop is closed until its merchant opens it. */
export async function openDoors(db: Db): Promise<void> {
  await inTx(db, async (tx) => {
    const words = await lockSettings(tx, 'opening');
    await writeSettings(tx, 'opening', { ...words, state: 'open' });
  });
}

/** As if a shop had lost what it noted at its first start. */
export async function loseFirstRun(db: Db): Promise<void> {
  await db.deleteFrom('settings').where('key', 'in', ['shop_mode', 'demo_seeded']).execute();
}
