/**
 * A page that is looked at, and how a visitor comes to stand on it. Modules bring those of their screens in
 * `page-fixtures.ts`; `npm run screenshots NAME` shows one.
 *
 * `go` takes a browser without any cookies to its page and answers what `page.goto` answered. It is called again and
 * again in one shop, for each way of looking, and no order is promised. So a fixture makes what it shows: a bag, an
 * order, somebody with addresses (`withCart`, `withOrder`, `asNewShopper`), each time anew; or once per shop, and then
 * leaves it alone (`oncePerShop`, as `withTeam` does). It changes nothing that others show: `signedInAs` is for looking
 * on, and stock, settings and goods of the demo stay as they are. Goods to buy come from `withCart`, which never runs out.
 * A file of `every-page-*` looks at the pages of its part, in a shop of its own, while another does at others.
 */
import type { Page } from 'playwright-core';
import { signedInAs } from './steps.ts';

export type PageFixture = {
  name: string;
  /** The path of its screen in the site map, `web/routes.ts`. */
  route: string;
  go: (page: Page, shopUrl: string) => Promise<unknown>;
  /** What the page answers; 200 unless said. */
  status?: number;
  /** Looked at in a shop that takes money by every provider. */
  part?: 'payments';
};

type More = Partial<Omit<PageFixture, 'name' | 'go'>> & {
  /** One of the demo's accounts; nobody unless said. */
  as?: 'shopper' | 'owner';
};

/** A page that shows what every shop of the demo has. Its route is its path unless said. */
export const at = (name: string, path: string, { as, ...more }: More = {}): PageFixture => ({
  name,
  route: path.split('?')[0] ?? path,
  async go(page, url) {
    if (as) await signedInAs(page, url, as);
    return page.goto(url + path);
  },
  ...more,
});
