/**
 * A list of the admin, declared: what narrows it, and what it can be sorted by. All of that lives in the address, so
 * that a view can be saved, shared and gone back to.
 */
export type Filter<T> = {
  /** `given` has no field of its own: a link sets it. */
  kind: 'search' | 'choice' | 'text' | 'day' | 'switch' | 'given';
  /** Undefined for what is no value of this filter. */
  read: (text: string) => T | undefined;
  /** Chooses between whole views of the list, so that clearing the filters leaves it. */
  isView?: boolean;
};
export type FilterSet = Record<string, Filter<unknown>>;
export type Values<F extends FilterSet> = {
  [Name in keyof F]?: F[Name] extends Filter<infer T> ? T | undefined : never;
};
export type Direction = 'ascending' | 'descending';

export type List<F extends FilterSet, S extends string = never> = {
  path: string;
  filters: F;
  /** The first is the one without a word in the address. */
  sorts?: Record<S, Direction>;
};
/** What an address asks of a list. `sort` is undefined for the first one. */
export type View<F extends FilterSet, S extends string = never> = {
  filters: Values<F>;
  sort?: S | undefined;
};

export type ViewOf<L> = L extends List<infer F, infer S> ? View<F, S> : never;

const MAX_TEXT = 100;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const search: Filter<string> = { kind: 'search', read: readText };
export const day: Filter<string> = { kind: 'day', read: matching(DAY) };
export const toggle: Filter<true> = {
  kind: 'switch',
  read: (text) => text === 'true' || undefined,
};
/** Words of one thing, to the letter. */
export const text = (pattern: RegExp): Filter<string> => ({
  kind: 'text',
  read: matching(pattern),
});
export const given = (pattern = /./): Filter<string> => ({
  kind: 'given',
  read: matching(pattern),
});
export const choice = <const T extends string>(values: readonly T[]): Filter<T> => ({
  kind: 'choice',
  read: (text) => values.find((value) => value === text),
});

function readText(text: string): string | undefined {
  return text.trim().slice(0, MAX_TEXT) || undefined;
}

function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => {
    const value = readText(text);
    return value && pattern.test(value) ? value : undefined;
  };
}

export const defineList = <F extends FilterSet, S extends string = never>(
  list: List<F, S>,
): List<F, S> => list;

/** What its saved views are kept under: the last part of its address. */
export const nameOf = ({ path }: { path: string }) => path.slice(path.lastIndexOf('/') + 1);

/** What the address asks for; what is no filter is left out. */
export function readView<F extends FilterSet, S extends string>(
  { filters, sorts }: List<F, S>,
  params: URLSearchParams,
): View<F, S> {
  const values = Object.entries(filters).map(([name, { read }]) => [
    name,
    read(params.get(name) ?? ''),
  ]);
  const others = Object.keys(sorts ?? {}).slice(1) as S[];
  return {
    filters: Object.fromEntries(values),
    sort: others.find((sort) => sort === params.get('sort')),
  };
}

/** What a view puts into the address, name by name. */
export function paramsOf<F extends FilterSet, S extends string>(
  list: List<F, S>,
  { filters, sort }: View<F, S>,
): [string, string][] {
  const names = Object.keys(list.filters);
  const set = names.flatMap((name): [string, string][] =>
    filters[name] === undefined ? [] : [[name, String(filters[name])]],
  );
  return sort === undefined ? set : [...set, ['sort', sort]];
}

export function addressOf<F extends FilterSet, S extends string>(
  list: List<F, S>,
  view: View<F, S>,
  cursor?: string | null,
): string {
  const params = new URLSearchParams(paramsOf(list, view));
  if (cursor) params.set('cursor', cursor);
  const query = params.toString();
  return query ? `${list.path}?${query}` : list.path;
}

export function isFiltered<F extends FilterSet>(
  { filters }: List<F, string>,
  view: View<F, string>,
) {
  return Object.entries(filters).some(
    ([name, { isView }]) => !isView && view.filters[name] !== undefined,
  );
}

/** The same view of the list in the same order, narrowed by nothing. */
export function cleared<F extends FilterSet, S extends string>(
  { filters }: List<F, S>,
  view: View<F, S>,
): View<F, S> {
  const saved = Object.entries(view.filters).filter(([name]) => filters[name]?.isView);
  return { filters: Object.fromEntries(saved) as Values<F>, sort: view.sort };
}

/** For a column's head with an order each way, the one it is sorted by first named first: from the one to the other. */
export function sortBothDirections<F extends FilterSet, S extends string>(
  list: List<F, S>,
  view: View<F, S>,
  [first, second]: [S, S],
): { sortTo: string; sorted?: Direction } {
  const usual = Object.keys(list.sorts ?? {})[0];
  const present = view.sort ?? usual;
  const next = present === first ? second : first;
  const isSorted = present === first || present === second;
  return {
    sortTo: addressOf(list, { filters: view.filters, sort: next === usual ? undefined : next }),
    sorted: isSorted ? list.sorts?.[present === first ? first : second] : undefined,
  };
}

/** For a column's head: sorts by it, and back to the first order when the list is sorted by it already. */
export function sortBy<F extends FilterSet, S extends string>(
  list: List<F, S>,
  view: View<F, S>,
  sort: S,
): { sortTo: string; sorted?: Direction } {
  const first = Object.keys(list.sorts ?? {})[0];
  const isSorted = (view.sort ?? first) === sort;
  const next = isSorted || sort === first ? undefined : sort;
  return {
    sortTo: addressOf(list, { filters: view.filters, sort: next }),
    sorted: isSorted ? list.sorts?.[sort] : undefined,
  };
}
