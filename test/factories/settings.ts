/** Settings as a merchant has them, changes of whole groups, and states that no shop is in by itself. */
import type { Field } from '#common/settings/fields.ts';
import { type FormGroupName, fieldsOf } from '#common/settings/registry.ts';
import { lockSettings, type Settings, writeSettings } from '#modules/settings/index.ts';
import { type Db, inTx } from '#platform/db.ts';

/** Another state than the usual one: a demo is open, and a live shop closed until its merchant opens it. */
export async function setDoors(db: Db, state: Settings['opening']['state']): Promise<void> {
  await inTx(db, async (tx) => {
    const words = await lockSettings(tx, 'opening');
    await writeSettings(tx, 'opening', { ...words, state });
  });
}
export const openDoors = (db: Db) => setDoors(db, 'open');

/** As if a shop had lost what it noted at its first start. */
export async function loseFirstRun(db: Db): Promise<void> {
  await db.deleteFrom('settings').where('key', 'in', ['shop_mode', 'demo_seeded']).execute();
}

/** Another value than the one it comes with. */
function sampleOf(field: Field, word: string): unknown {
  const { kind } = field;
  if (kind === 'email') return `${word}@shop.example`;
  if (kind === 'emails') return [`${word}@shop.example`];
  if (kind === 'country') return 'IE';
  if (kind === 'choice') return field.of.at(-1);
  // Near its end, since numbers of orders only go up.
  if (kind === 'integer') return field.max - 6;
  if (kind === 'switch') return !field.initial;
  if (kind === 'colour') return '#2f5d50';
  if (kind === 'moment') return '2026-12-24T08:00';
  return kind === 'line' && field.pattern ? 'AB-' : word;
}

/** A change of a whole group. */
export const sampleGroup = (group: FormGroupName, word: string) =>
  Object.fromEntries(
    Object.entries(fieldsOf(group)).map(([name, field]) => [name, sampleOf(field, word)]),
  );
