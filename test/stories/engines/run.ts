/**
 * `npm run engines [chromium|firefox|webkit ...]`: the main stories in browsers of three makers, as Debian packages
 * them, with a picture of where each ended in `screenshots/engines`. Run by hand and in CI: it needs what `npm test`
 * must not need.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestPostgres } from '#test/harness/postgres.ts';
import { startShop } from '#test/harness/running-shop.ts';
import { startChromium, startFirefox } from './bidi.ts';
import { type Engine, inTime } from './browser.ts';
import { MissingBrowser } from './find.ts';
import { type EngineStory, STORIES } from './stories.ts';
import { startWebkit } from './webkit.ts';

const ENGINES = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };
type EngineName = keyof typeof ENGINES;
const folder = join(import.meta.dirname, '../../../screenshots/engines');

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(ENGINES, name));
if (unknown.length > 0) {
  console.error(
    `There is no engine ${unknown.join(', ')}; there are ${Object.keys(ENGINES).join(', ')}.`,
  );
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
let failed = 0;
const postgres = await startTestPostgres();
try {
  for (const name of (names.length > 0 ? names : Object.keys(ENGINES)) as EngineName[]) {
    failed += await runIn(name);
  }
} finally {
  await postgres.stop();
}
process.exit(failed > 0 ? 1 : 0);

/** How many stories failed; a browser that is not there counts as one. Each engine has a shop of its own. */
async function runIn(name: EngineName): Promise<number> {
  const engine = await ENGINES[name]().catch((error: unknown) => {
    if (!(error instanceof MissingBrowser)) throw error;
    console.error(`${name}: ${error.message}`);
    return null;
  });
  if (!engine) return 1;
  console.log(`${name} ${engine.version}`);
  const shop = await startShop(postgres.url);
  let faults = 0;
  for (const story of STORIES) faults += (await runStory(engine, story, shop.url)) ? 0 : 1;
  await engine.close();
  await shop.close();
  return faults;
}

async function runStory(engine: Engine, { name, size, run: runStory }: EngineStory, url: string) {
  const began = Date.now();
  const window = await engine.open(size);
  let reason = '';
  try {
    await inTime('the story ends', runStory(window, url));
    reason = window.faults().join('\n  ');
  } catch (error) {
    const { cause } = error as Error;
    reason = [String(error), cause && String(cause), `at ${await window.url()}`]
      .filter(Boolean)
      .join('\n  ');
  }
  const file = `${engine.name}-${name}`.replace(/\W+/g, '-');
  const picture = await inTime('a picture is taken', window.picture()).catch(() => null);
  if (picture) writeFileSync(join(folder, `${file}.png`), picture);
  await window.close();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`  ${reason ? 'FAILED' : 'ok'}  ${name} (${seconds} s)${reason && `\n  ${reason}`}`);
  return !reason;
}
