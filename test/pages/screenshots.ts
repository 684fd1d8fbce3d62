/**
 * `npm run screenshots [name ...]`: pictures of the pages in `screenshots/`, on every screen of `SCREENS`, light and dark, and in the
 * pseudo-language that reads from the right. Names choose page fixtures; without any, all are taken.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startProviderFakes } from '#test/fakes/payment-providers.ts';
import { launchChromium } from '#test/harness/browser/chromium.ts';
import { contextOptions, PSEUDO, SCREENS, type Visitor } from '#test/harness/browser/visitor.ts';
import { startTestPostgres } from '#test/harness/postgres.ts';
import { startShop } from '#test/harness/running-shop.ts';
import type { PageFixture } from './fixture.ts';
import { PAGE_FIXTURES } from './fixtures.ts';
import { LONG_FIXTURES } from './long-fixtures.ts';
import { PARTS_FIXTURES } from './parts-dealer.ts';

const folder = join(import.meta.dirname, '../../screenshots');
const ALL: Pick<PageFixture, 'name' | 'go'>[] = [
  ...PAGE_FIXTURES,
  ...LONG_FIXTURES,
  ...PARTS_FIXTURES,
];
const LOOKS: Record<string, Visitor> = { light: {}, dark: { dark: true }, rtl: { locale: PSEUDO } };

const names = process.argv.slice(2);
const unknown = names.filter((name) => !ALL.some((fixture) => fixture.name === name));
if (unknown.length > 0) {
  console.error(
    `No page fixture is called ${unknown.join(', ')}; there are ${ALL.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

const server = await startTestPostgres();
const fakes = Object.values(await startProviderFakes());
const settings = Object.assign({}, ...fakes.map((fake) => fake.settings));
const shop = await startShop(server.url, settings);
for (const { name, sendWebhooksTo } of fakes) sendWebhooksTo(`${shop.url}/webhooks/${name}`);
const browser = await launchChromium();
mkdirSync(folder, { recursive: true });
try {
  // Last, for they change the shop.
  const chosen = ALL.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const fixture of chosen) await takeAll(browser, fixture, shop.url);
} finally {
  await browser.close();
  await shop.close();
  for (const fake of fakes) await fake.close();
  await server.stop();
}

async function takeAll(
  browser: Browser,
  fixture: (typeof ALL)[number],
  shopUrl: string,
): Promise<void> {
  for (const [look, visitor] of Object.entries(LOOKS)) {
    for (const viewport of SCREENS) {
      const context = await browser.newContext({ ...contextOptions(visitor), viewport });
      const page = await context.newPage();
      await fixture.go(page, shopUrl);
      await page.waitForLoadState('networkidle');
      await page.evaluate('document.fonts.ready');
      const file = `${fixture.name}-${look}-${viewport.width}x${viewport.height}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
      await context.close();
      console.log(file);
    }
  }
}
