import { expect, test } from 'vitest';
import { type Screen, select } from './changed.ts';

const TESTS = [
  'common/money.test.ts',
  'common/messages/messages.test.ts',
  'server/modules/cart/cart.test.ts',
  'server/modules/payments/refunds/refunds.test.ts',
  'server/modules/payments/settlement/settle.test.ts',
  'server/modules/invariants/verify.test.ts',
  'server/platform/migrate.test.ts',
  'test/api/sweep.test.ts',
  'test/architecture/imports.test.ts',
  'test/stories/shopper-buys.test.ts',
];
const SCREENS: Screen[] = [
  { route: '/bag', file: 'storefront/bag/route.tsx' },
  { route: '/admin/orders', file: 'admin/orders/route.tsx' },
];
const ALWAYS = 'test/architecture/imports.test.ts';
const filesOf = (...changed: string[]) => select(changed, TESTS, SCREENS).files;

test.each<[what: string, changed: string, files: string[]]>([
  ['a rule', 'server/modules/cart/cart.ts', ['server/modules/cart/cart.test.ts']],
  [
    'a story of a module',
    'server/modules/payments/refunds/polling.ts',
    ['server/modules/payments/refunds/refunds.test.ts'],
  ],
  [
    'what a whole module shares',
    'server/modules/payments/errors.ts',
    [
      'server/modules/payments/refunds/refunds.test.ts',
      'server/modules/payments/settlement/settle.test.ts',
    ],
  ],
  [
    'routes',
    'server/modules/cart/routes.ts',
    ['server/modules/cart/cart.test.ts', 'test/api/sweep.test.ts'],
  ],
  [
    'a migration',
    'migrations/0016_more.sql',
    ['server/modules/invariants/verify.test.ts', 'server/platform/migrate.test.ts'],
  ],
  ['sentences', 'common/messages/en/bag.ts', ['common/messages/messages.test.ts']],
  ['a story', 'test/stories/shopper-buys.test.ts', ['test/stories/shopper-buys.test.ts']],
  ['what stands at a root', 'common/money.ts', ['common/money.test.ts']],
])('a change of %s runs the tests beside it and those that import it', (_what, changed, files) => {
  expect(filesOf(changed)).toEqual([...files, ALWAYS].sort());
});

test('no change runs nothing', () => {
  expect(select([], TESTS, SCREENS)).toEqual({ files: [], routes: [] });
});

test('a changed component runs the page tests of its screens only', () => {
  const { routes } = select(['web/storefront/bag/line.tsx'], TESTS, SCREENS);
  expect(routes).toEqual(['/bag']);
});

test('a change shared by all screens runs a few page tests', () => {
  const { routes } = select(['web/ui/button.tsx'], TESTS, SCREENS);
  expect(routes).toContain('/checkout');
  expect(select(['common/messages/en/bag.ts'], TESTS, SCREENS).routes).toEqual(routes);
});
