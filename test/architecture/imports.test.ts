import { describe, expect, test } from 'vitest';
import { checkImports } from './imports.ts';
import { parseSource, readSources } from './sources.ts';

/** The faults found in made-up files: path -> text. */
function faultsIn(files: Record<string, string>): string[] {
  const sources = Object.entries(files).map(([path, text]) => parseSource(path, text));
  return checkImports(sources).map(({ path, message }) => `${path} ${message}`);
}

test('every import keeps the rules', () => {
  const faults = checkImports(readSources());
  expect(faults.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
});

/** Together they took a fifth of the time until a shop answers, and 20 MB. */
const READ_WHEN_USED = [
  '@sindresorhus/slugify',
  'nodemailer',
  'nodemailer/lib/shared',
  'nodemailer/lib/smtp-connection',
  'sanitize-html',
  'sharp',
  'stripe',
  'typebox/value',
];

test('what a start does not need is imported on first use', () => {
  const atOnce = new RegExp(`^import (?!type )[^;]*'(${READ_WHEN_USED.join('|')})';`, 'm');
  const faults = readSources().filter(
    ({ path, text }) => path.startsWith('server/') && !path.includes('.test.') && atOnce.test(text),
  );
  expect(faults.map(({ path }) => path)).toEqual([]);
  expect(`import sharp, { type Metadata } from 'sharp';`).toMatch(atOnce);
});

describe('the import rules refuse', () => {
  const refused: [name: string, path: string, text: string, reason: RegExp][] = [
    [
      'common that imports ours',
      'common/money.ts',
      `import '#platform/db.ts';`,
      /browser and phone/,
    ],
    ['a client that imports ours', 'api/client.ts', `import '#common/money.ts';`, /used anywhere/],
    [
      'platform that knows a module',
      'server/platform/http.ts',
      `import { a } from '#modules/cart/index.ts';`,
      /knows nothing about shops/,
    ],
    [
      'platform that knows the shop’s settings',
      'server/platform/http.ts',
      `import type { Config } from '#server/config.ts';`,
      /knows nothing about shops/,
    ],
    [
      'platform that knows the app',
      'server/platform/http.ts',
      `import { a } from '../app.ts';`,
      /knows nothing about shops/,
    ],
    [
      'the inside of another module',
      'server/modules/cart/cart.ts',
      `import { a } from '#modules/catalog/queries.ts';`,
      /only an index\.ts/,
    ],
    [
      'the inside of another module, by types',
      'server/modules/cart/cart.ts',
      `import type { A } from '../catalog/product.ts';`,
      /only an index\.ts/,
    ],
    [
      'a lower module that calls a higher one',
      'server/modules/cart/cart.ts',
      `import { a } from '#modules/orders/index.ts';`,
      /orders does not stand below cart/,
    ],
    [
      'neighbours that call each other',
      'server/modules/stock/stock.ts',
      `export { a } from '../media/index.ts';`,
      /media does not stand below stock/,
    ],
    [
      'a module without a place in the order',
      'server/modules/cart/cart.ts',
      `import { a } from '#modules/gifts/index.ts';`,
      /no place in the order/,
    ],
    [
      'a module that uses the demo provider',
      'server/modules/payments/pay.ts',
      `import { a } from '#modules/demo-payments/index.ts';`,
      /talk HTTP/,
    ],
    [
      'a module that reaches for the app',
      'server/modules/cart/cart.ts',
      `import { a } from '#server/app.ts';`,
      /a module imports platform/,
    ],
    [
      'SQL outside of the queries',
      'server/modules/cart/cart.ts',
      `import { sql, type Tx } from '#platform/db.ts';`,
      /holds SQL/,
    ],
    [
      'a driver outside of the queries',
      'server/modules/cart/cart.ts',
      `import pg from 'pg';`,
      /holds SQL/,
    ],
    [
      'wiring outside of the wiring',
      'server/web.ts',
      `import { a } from '#modules/cart/index.ts';`,
      /wire modules/,
    ],
    [
      'pages that import the server',
      'web/storefront/bag/bag.tsx',
      `import { a } from '#platform/clock.ts';`,
      /only api\/ and common\//,
    ],
    [
      'a phone that imports pages',
      'mobile/app.ts',
      `import { a } from '../web/ui/button.tsx';`,
      /only api\/ and common\//,
    ],
    [
      'a server that imports pages',
      'server/web.ts',
      `import { a } from '../web/root.tsx';`,
      /two copies of React/,
    ],
    [
      'a shop that needs its tests',
      'server/app.ts',
      `import { a } from '#test/harness/app.ts';`,
      /does not depend on its tests/,
    ],
    [
      'a star export of a module',
      'server/modules/cart/index.ts',
      `export * from './cart.ts';`,
      /short list of names/,
    ],
    [
      'an import that happens later',
      'server/modules/cart/cart.ts',
      `const a = await import('#modules/orders/index.ts');`,
      /orders does not stand below/,
    ],
  ];
  test.each(refused)('%s', (_name, path, text, reason) => {
    const faults = faultsIn({ [path]: text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(reason);
  });
});

describe('the import rules allow', () => {
  const allowed: [name: string, path: string, text: string][] = [
    [
      'a higher module to call a lower one',
      'server/modules/orders/orders.ts',
      `import { a } from '#modules/cart/index.ts';`,
    ],
    [
      'a module its own inside',
      'server/modules/orders/orders.ts',
      `import { a } from './queries.ts';`,
    ],
    [
      'SQL in the queries',
      'server/modules/orders/queries/lists.ts',
      `import { sql } from '#platform/db.ts';`,
    ],
    [
      'types of the database anywhere',
      'server/modules/orders/orders.ts',
      `import { inTx, type Tx } from '#platform/db.ts';`,
    ],
    ['the app to wire', 'server/app.ts', `import { a } from '#modules/cart/index.ts';`],
    [
      'tests to look at everything',
      'server/modules/cart/cart.test.ts',
      `import { a } from '#modules/orders/index.ts'; import { openShop } from '#test/harness/shop.ts';`,
    ],
    [
      'pages to use the client',
      'web/root.tsx',
      `import { a } from '#api/client.ts'; import { b } from '../common/money.ts';`,
    ],
  ];
  test.each(allowed)('%s', (_name, path, text) => {
    expect(faultsIn({ [path]: text })).toEqual([]);
  });

  test('two files to know each other by types only', () => {
    const files = {
      'common/a.ts': `import { b } from './b.ts';`,
      'common/b.ts': `import type { A } from './a.ts';`,
    };
    expect(faultsIn(files)).toEqual([]);
  });
});
