import { describe, expect, test } from 'vitest';
import { checkParts } from './parts.ts';
import { parseSource, readSources } from './sources.ts';
import { checkStyle } from './style.ts';

const faultsIn = (path: string, text: string) =>
  checkStyle([parseSource(path, text)]).map(({ line, message }) => `${line} ${message}`);
const lines = (count: number) => Array.from({ length: count }, (_, i) => `f(${i});`).join('\n');

test('every source keeps the rules of size, names and words', () => {
  const sources = readSources();
  const faults = [...checkStyle(sources), ...checkParts(sources)];
  expect(faults.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
});

const cart = 'server/modules/cart/cart.ts';
const queries = 'server/modules/cart/queries/carts.ts';

describe('the rules of style refuse', () => {
  const nested = 'function f() { if (a) { for (const b of c) { while (d) { if (e) g(); } } } }';
  const refused: [name: string, path: string, text: string, reason: RegExp][] = [
    ['a catch of all', cart, 'await settle(id).catch(() => undefined);', /catches all, unseen/],
    ['a redirect to an unnamed page', 'web/ui/x.tsx', "redirect('?saved=1');", /whole path/],
    ['a catch of all with an answer', cart, 'a.catch(() => null);', /catches all, unseen/],
    ['a catch that names no error', cart, 'try { a(); } catch { b(); }', /catches all, unseen/],
    ['an error that is not looked at', cart, 'a.catch((error) => b());', /catches all, unseen/],
    ['a second path that is blind', cart, 'a.then(b, () => c());', /catches all, unseen/],
    ['a silent catch', 'server/platform/x.ts', 'a.catch(() => {});', /say beside it why/],
    ['an empty catch', 'web/ui/x.tsx', 'try { a(); } catch {}', /say beside it why/],
    ['a long function', cart, `function f() {\n${lines(60)}\n}`, /function of 62 lines/],
    ['deep nesting', cart, nested, /nested 4 deep/],
    ['a name that says nothing', 'server/platform/utils.ts', '', /"utils.ts" says nothing/],
    ['a folder that says nothing', 'web/helpers/x.ts', '', /"helpers" says nothing/],
    ['an index with code in it', 'server/modules/cart/index.ts', 'const a = 1;', /only lists/],
    ['what only tests set', cart, 'setHashCost();', /is for tests/],
    ['the time of the machine', cart, 'const a = Date.now();', /asks the machine/],
    ['a date without a time', cart, 'const a = new Date();', /asks the machine/],
    ['a time in no zone', 'web/ui/x.tsx', 'at.toLocaleTimeString();', /know the zone/],
    ['a time of one’s own', 'web/ui/x.tsx', 'format.dateTime(at);', /know the zone/],
    ['a formatter of one’s own', cart, 'new Intl.DateTimeFormat();', /know the zone/],
    ['a day of UTC', cart, 'at.setUTCHours(0);', /know the zone/],
    ['SQL outside of the queries', cart, `db.selectFrom('carts');`, /calls selectFrom/],
    ['a zero that is dropped', cart, 'const a = Number(text) || undefined;', /zero is a number/],
    [
      'an empty list that is dropped',
      cart,
      'f({ ...(items.length > 0 && { items }) });',
      /list of nothing/,
    ],
    [
      'a list in any order',
      queries,
      'sql`select json_agg(a.id) from a`',
      /json_agg without an order/,
    ],
    [
      'a list whose parts alone are ordered',
      queries,
      'sql`select json_agg(array(select id from b order by id)) from a order by id`',
      /json_agg without an order/,
    ],
    ['an object spread into another', cart, 'const a = { ...{ b, c }, d };', /spreads a literal/],
    ['a list spread into another', cart, 'const a = [...[b, c], d];', /spreads a literal/],
    ['work left for later', cart, '// TODO: more', /finish it/],
    ['a test that is left out', 'common/a.test.ts', `test.todo('x');`, /every test runs/],
    ['a path of one machine', cart, `open('/home/me/file');`, /one machine only/],
  ];
  test.each(refused)('%s', (_name, path, text, reason) => {
    const faults = faultsIn(path, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(reason);
  });
});

describe('the rules of style allow', () => {
  const allowed: [name: string, path: string, text: string][] = [
    [
      'a list of routes to be long',
      'server/modules/cart/routes.ts',
      `function cartRoutes() {\n${lines(90)}\n}`,
    ],
    ['a list of tests to be long', 'common/a.test.ts', `describe('x', () => {\n${lines(90)}\n});`],
    [
      'a chain of else',
      'common/a.ts',
      'function f() { if (a) b(); else if (c) d(); else if (e) g(); else if (h) i(); else if (j) k(); }',
    ],
    [
      'an inner function to begin anew',
      'common/a.ts',
      'function f() { if (a) { if (b) { if (c) { d(() => { if (e) g(); }); } } } }',
    ],
    ['a catch of what is expected', cart, 'a.catch((e) => { if (!isGone(e)) throw e; });'],
    ['a fault that may pass', 'server/platform/x.ts', 'a.catch(() => {}); // It has gone.'],
    ['a date from a time', cart, 'const a = new Date(0);'],
    ['SQL in the queries', 'server/modules/cart/queries.ts', `db.selectFrom('carts');`],
  ];
  test.each(allowed)('%s', (_name, path, text) => {
    expect(faultsIn(path, text)).toEqual([]);
  });
});

describe('a screen', () => {
  const screen = (line: string, path = 'web/account/x.tsx') =>
    checkParts([parseSource(path, `const a = ${line};`)]).map(({ message }) => message);

  test.each([
    '<a className={`button wide`} />',
    "<Link className={on ? 'x' : 'field button-dense'} />",
    '<p className="control text-lead" />',
    '<button type="submit" />',
    '<input type="hidden" name="id" />',
    '<select>{options}</select>',
    '<textarea defaultValue={note} />',
  ])('uses the component of a part, not its element or classes: %s', (line) => {
    expect(screen(line)).toEqual([expect.stringMatching(/use the component/)]);
    expect(screen(line, 'web/ui/x.tsx')).toEqual([]);
  });

  test('names no field by hand, nor styles anything in place', () => {
    expect(screen('<TextField name="note" />')).toEqual([expect.stringMatching(/from the form/)]);
    expect(screen('<Checkbox {...tick("on")} name={name} />')).toHaveLength(1);
    expect(screen('<TextField {...field("note")} label={note} />')).toEqual([]);
    expect(screen('<HiddenField name="id" />')).toEqual([]);
    expect(screen('<p style={{ color: "red" }} />')).toEqual([expect.stringMatching(/a class/)]);
  });

  test('may add classes of its own to a component', () => {
    expect(screen('<Button className="mt-4 justify-self-start" />')).toEqual([]);
    expect(screen('<IconButton className="icon-button powers-field" />')).toEqual([]);
  });
});
