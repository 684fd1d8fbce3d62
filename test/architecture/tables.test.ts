import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { APART, MODULE_ORDER } from '../../server/modules/order.ts';
import { parseSource, readSources } from './sources.ts';
import { checkTables, readOwners } from './tables.ts';

const MADE_UP = {
  'server/modules/stock/tables.ts': `export const TABLES = ['stock_levels'];`,
  'server/modules/cart/tables.ts': `export const TABLES = ['carts', 'cart_items'];`,
  'server/modules/orders/tables.ts': `export const TABLES = ['orders'];`,
  'server/platform/tables.ts': `export const TABLES = ['job_notes'];`,
  'server/modules/demo-payments/tables.ts': `export const TABLES = ['test_gateway_events'];`,
};

/** The faults of one made-up file beside modules that own a few tables. */
function faultsIn(path: string, text: string): string[] {
  const sources = Object.entries({ ...MADE_UP, [path]: text }).map(([at, content]) =>
    parseSource(at, content),
  );
  return checkTables(sources).map(({ message }) => message);
}

const sources = readSources();

test('every module writes its own tables only, and reads those of lower ones', () => {
  const faults = checkTables(sources);
  expect(faults.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
});

test('every migrated table belongs to one module', () => {
  const types = readFileSync('server/platform/db-types.generated.ts', 'utf8');
  const migrated = [...(types.split('export interface DB {')[1] ?? '').matchAll(/^ {2}(\w+):/gm)];
  const owners = readOwners(sources);
  expect([...owners.keys()].sort()).toEqual(migrated.map(([, table]) => table).sort());
  expect([...owners].filter(([, modules]) => modules.length > 1)).toEqual([]);
});

/** Takes reserved units from those on the shelf, or compares them. */
const AVAILABILITY = /on_hand\s*[-<>=]+\s*(\w+\.)?reserved|reserved\s*[-<>=]+\s*(\w+\.)?on_hand/;

test('only the stock module computes availability', () => {
  expect('greatest(fs.on_hand - fs.reserved, 0)').toMatch(AVAILABILITY);
  const others = sources.filter(
    ({ path, text }) => /^server\/(?!modules\/stock\/)/.test(path) && AVAILABILITY.test(text),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});

describe('the rule of tables refuses', () => {
  const cart = 'server/modules/cart/queries/lines.ts';
  const refused: [name: string, path: string, text: string, reason: RegExp][] = [
    ['to insert', cart, `db.insertInto('stock_levels').values({})`, /writes stock_levels/],
    ['to update', cart, `db.updateTable('stock_levels as s').set({})`, /writes stock_levels/],
    ['to delete', cart, `db.deleteFrom('orders')`, /writes orders, which belongs to orders/],
    ['to update in SQL', cart, 'sql`with a as (update stock_levels s set x = 1)`', /writes stock/],
    ['to delete in SQL', cart, 'sql`delete from only orders`', /writes orders/],
    [
      'to insert as a command',
      'server/commands/queries.ts',
      `db.insertInto('carts')`,
      /writes carts/,
    ],
    ['platform to write', 'server/platform/jobs.ts', 'sql`insert into carts`', /writes carts/],
    ['platform to read', 'server/platform/jobs.ts', 'sql`select from carts`', /knows nothing/],
    ['to read upwards', cart, `db.selectFrom('orders as o')`, /does not stand below cart/],
    ['to join upwards', cart, `q.leftJoin('orders as o', 'o.id', 'c.id')`, /not stand below cart/],
    ['to read upwards among others', cart, `db.selectFrom(['carts', 'orders'])`, /not stand below/],
    ['to read upwards in SQL', cart, 'sql`select from carts c, orders o`', /not stand below cart/],
    [
      'to read upwards deep inside',
      cart,
      'sql`a = (select 1 from (select 2) x, orders)`',
      /not stand below/,
    ],
    ['to read the demo’s', cart, 'sql`select from test_gateway_events`', /talk HTTP/],
    ['a computed name', cart, 'db.deleteFrom(table)', /write the table's name here/],
  ];
  test.each(refused)('%s', (_name, path, text, reason) => {
    const faults = faultsIn(path, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(reason);
  });
});

describe('the rule of tables allows', () => {
  const allowed: [name: string, path: string, text: string][] = [
    [
      'one’s own',
      'server/modules/cart/queries.ts',
      `db.insertInto('carts'); db.deleteFrom('cart_items')`,
    ],
    [
      'to read lower ones',
      'server/modules/orders/queries.ts',
      'sql`select from carts join stock_levels s`',
    ],
    ['to read the platform’s', 'server/modules/cart/queries.ts', `db.selectFrom('job_notes')`],
    ['commands to read', 'server/commands/doctor/queries.ts', 'sql`select from orders`'],
    [
      'a step of a statement with such a name',
      'server/modules/cart/queries.ts',
      'sql`with orders as (select 1) select from orders`',
    ],
    ['tests', 'server/modules/cart/cart.test.ts', `db.insertInto('orders')`],
  ];
  test.each(allowed)('%s', (_name, path, text) => {
    expect(faultsIn(path, text)).toEqual([]);
  });
});

describe('the order of modules', () => {
  const rankOf = (name: string) => MODULE_ORDER.findIndex((names) => names.includes(name));
  const app = readFileSync('server/app.ts', 'utf8');

  test('is the order in which the app registers them', () => {
    const moduleOf = new Map(
      [...app.matchAll(/import \{([^}]+)\} from '#modules\/([\w-]+)\//g)].flatMap(
        ([, names, module]) =>
          (names ?? '').split(',').map((name) => [name.trim(), module ?? ''] as const),
      ),
    );
    const registered = [...app.matchAll(/^ {2}(?:if \(.*\) )?(\w+Routes)\(api/gm)].map(
      ([, name]) => moduleOf.get(name ?? '') ?? '',
    );
    expect(registered.length).toBeGreaterThan(MODULE_ORDER.length);
    expect(registered).toEqual(registered.toSorted((one, other) => rankOf(one) - rankOf(other)));
  });

  test('names every folder of server/modules, and no other', () => {
    const folders = new Set(
      sources.flatMap(({ path }) => /^server\/modules\/([^/]+)\//.exec(path)?.[1] ?? []),
    );
    expect([...MODULE_ORDER.flat(), ...APART].sort()).toEqual([...folders].sort());
  });

  test('is the one in STYLE.md', () => {
    const listed = MODULE_ORDER.map((names) => names.join(', ')).join(' → ');
    expect(readFileSync('STYLE.md', 'utf8')).toContain(listed);
  });
});
