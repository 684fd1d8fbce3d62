/** All page fixtures: modules bring those of their screens in `page-fixtures.ts`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MODULE_ORDER } from '#modules/order.ts';
import type { PageFixture } from './fixture.ts';

async function readFixtures(): Promise<PageFixture[]> {
  const all: PageFixture[] = [];
  for (const name of MODULE_ORDER.flat()) {
    const file = join(import.meta.dirname, `../../server/modules/${name}/page-fixtures.ts`);
    if (!existsSync(file)) continue;
    const module: { pageFixtures: PageFixture[] } = await import(pathToFileURL(file).href);
    all.push(...module.pageFixtures);
  }
  return all;
}

export const PAGE_FIXTURES = await readFixtures();
