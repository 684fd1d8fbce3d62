/** The page fixtures by part of the shop; each part is looked at in a file of its own, so that two are at the same time. */
import type { PageFixture } from './fixture.ts';
import { PAGE_FIXTURES } from './fixtures.ts';

export type Part = 'shop' | 'account' | 'admin' | 'payments';

/** Routes, one a line, where only their pages are looked at. */
const ONLY = 'TEST_PAGES';

/** What is neither account nor admin, nor says otherwise, is the shop. */
function partOf({ route, part: text }: PageFixture): Part {
  if (text) return text;
  const [, part] = /^\/(account|admin)(\/|$)/.exec(route) ?? [];
  return (part as Part | undefined) ?? 'shop';
}

export function fixturesOf(part: Part): PageFixture[] {
  const only = process.env[ONLY]?.split('\n');
  return PAGE_FIXTURES.filter(
    (fixture) => partOf(fixture) === part && (!only || only.includes(fixture.route)),
  );
}

/** Narrows the pages of this process, and of those it starts, to these routes; answers the test files they are in. */
export function lookOnlyAt(routes: string[]): string[] {
  process.env[ONLY] = routes.join('\n');
  const parts = PAGE_FIXTURES.filter(({ route }) => routes.includes(route)).map(partOf);
  return [...new Set(parts)].map((part) => `test/pages/every-page-${part}.test.ts`);
}
