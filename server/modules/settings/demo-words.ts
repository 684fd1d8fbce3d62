/**
 * What a demo says in the shop's name: its name, its words and the picture of its home page. It is noted at the demo's
 * first start, so that it can go with the demo wherever the merchant has put nothing of their own in its place.
 */
import { notify } from '#platform/channel.ts';
import type { Tx } from '#platform/db.ts';
import { DEMO_WORDS, forgetDemoWords, lockGroup, write } from './queries.ts';
import { SETTINGS_TAG, type Settings, writeSettings } from './settings.ts';

type Words = Pick<Settings, 'identity' | 'shop' | 'home'>;

export async function writeDemoWords(tx: Tx, words: Words): Promise<void> {
  await writeSettings(tx, 'identity', words.identity);
  await writeSettings(tx, 'shop', words.shop);
  await writeSettings(tx, 'home', words.home);
  await write(tx, DEMO_WORDS, words);
}

export async function removeDemoWords(tx: Tx): Promise<void> {
  for (const group of ['identity', 'shop', 'home']) await lockGroup(tx, group);
  await forgetDemoWords(tx);
  await notify(tx, { stale: [SETTINGS_TAG] });
}
