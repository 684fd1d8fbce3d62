import { describe, expect, test } from 'vitest';
import {
  addressOf,
  choice,
  cleared,
  day,
  defineList,
  given,
  isFiltered,
  readView,
  search,
  sortBy,
  toggle,
} from './list.ts';

const LIST = defineList({
  path: '/list',
  filters: {
    all: { ...toggle, isView: true },
    search,
    state: choice(['open', 'closed']),
    late: toggle,
    from: day,
    of: given(/^[0-9]+$/),
  },
  sorts: { newest: 'descending', title: 'ascending' },
});
const viewOf = (query: string) => readView(LIST, new URLSearchParams(query));

describe('a list of the admin', () => {
  test('is written to its URL and read back from it', () => {
    const filters = {
      all: true,
      search: 'vase & cup',
      state: 'open',
      late: true,
      from: '2026-11-30',
      of: '7',
    } as const;
    const address = addressOf(LIST, { filters, sort: 'title' });
    expect(viewOf(address.split('?')[1] ?? '')).toEqual({ filters, sort: 'title' });
  });

  test.each([
    ['state=nonsense&late=yes&from=tomorrow&of=x&sort=nonsense&other=1'],
    ['search=%20&sort=newest&cursor=abc'],
    [''],
  ])('leaves out what is no filter: %s', (query) => {
    const view = viewOf(query);
    expect(isFiltered(LIST, view)).toBe(false);
    expect(addressOf(LIST, view)).toBe('/list');
  });

  test('cuts a search that is too long', () => {
    expect(viewOf(`search=${'a'.repeat(200)}`).filters.search).toHaveLength(100);
  });

  test('keeps its sort and its view when the filters are cleared', () => {
    const view = viewOf('all=true&late=true&search=cup&sort=title');
    expect(isFiltered(LIST, view)).toBe(true);
    expect(addressOf(LIST, cleared(LIST, view))).toBe('/list?all=true&sort=title');
    expect(isFiltered(LIST, cleared(LIST, view))).toBe(false);
  });

  test('links to the next page of the same view', () => {
    expect(addressOf(LIST, viewOf('late=true&done=1'), 'abc')).toBe('/list?late=true&cursor=abc');
  });

  test('is sorted by a column, and reversed by the same one', () => {
    const late = viewOf('late=true');
    expect(sortBy(LIST, late, 'title')).toEqual({ sortTo: '/list?late=true&sort=title' });
    expect(sortBy(LIST, viewOf('sort=title'), 'title')).toEqual({
      sortTo: '/list',
      sorted: 'ascending',
    });
    expect(sortBy(LIST, late, 'newest')).toEqual({
      sortTo: '/list?late=true',
      sorted: 'descending',
    });
  });
});
