/** All lists of the admin: whatever narrows and sorts them stays as it is, however the list is moved on. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createRoutesStub } from 'react-router';
import { describe, expect, test } from 'vitest';
import { en } from '#common/messages/en.ts';
import { PageProvider } from '../../i18n/page.tsx';
import {
  HEADS,
  HeadFilters,
  HOMES,
  HomeFilters,
  PAGES,
  PageFilters,
  POSTS,
  PostFilters,
  REDIRECTS,
  RedirectFilters,
} from '../content/filters.tsx';
import { CUSTOMERS, CustomerFilters } from '../customers/filters.tsx';
import { MESSAGES, MessageFilters } from '../messages/filters.tsx';
import { SUBSCRIBERS, SubscriberFilters } from '../newsletter/filters.tsx';
import { ORDERS, OrderFilters } from '../orders/filters.tsx';
import { PAYMENTS, PaymentFilters } from '../payments/filters.tsx';
import { PRODUCTS, ProductFilters } from '../products/filters.tsx';
import { ACTIVITY, ActivityFilters } from '../team/activity/filters.tsx';
import { PEOPLE, PeopleFilters } from '../team/people/filters.tsx';
import { addressOf, type FilterSet, type List, paramsOf, readView, sortBy } from './list.ts';

const ID = '01a22c24-4efe-79ff-a88c-d0be5d06d883';
const DAYS = { from: '2026-11-01', until: '2026-11-30' };
const METHODS = [{ method: 'stripe', name: 'Card' }];
const CATEGORIES = [{ slug: 'cups', name: 'Cups' }];

// biome-ignore-start lint/suspicious/noExplicitAny: Each list has filters, orders and a view of its own types.
type Filters = ComponentType<any>;
type AnyList = List<any, any>;
// biome-ignore-end lint/suspicious/noExplicitAny: See above.
type Case = {
  list: AnyList;
  Filters: Filters;
  /** A value for each filter. */
  values: Record<string, string>;
  props?: object;
};

const of = <F extends FilterSet, S extends string>(
  list: List<F, S>,
  Filters: Filters,
  values: Record<keyof F & string, string>,
  props?: object,
): [string, Case] => [list.path, { list, Filters, values, props }];

const LISTS = new Map([
  of(PAGES, PageFilters, { search: 'a & b=c', state: 'draft' }),
  of(POSTS, PostFilters, { search: 'a & b=c', state: 'draft' }),
  of(HOMES, HomeFilters, { search: 'a & b=c', state: 'draft' }),
  of(HEADS, HeadFilters, { search: 'a & b=c', state: 'draft' }),
  of(REDIRECTS, RedirectFilters, { search: 'a & b=c' }),
  of(
    ORDERS,
    OrderFilters,
    {
      search: 'a & b=c',
      status: 'paid',
      fulfilmentState: 'unfulfilled',
      paymentState: 'paid',
      toShip: 'true',
      tag: 'gift wrap',
      email: 'ada@example.test',
      customer: ID,
      ...DAYS,
    },
    { tags: ['late', 'gift wrap'] },
  ),
  of(CUSTOMERS, CustomerFilters, {
    search: 'Ada',
    ordered: 'true',
    blocked: 'true',
    unverified: 'true',
    ...DAYS,
  }),
  of(
    PRODUCTS,
    ProductFilters,
    { search: 'cup', status: 'draft', category: 'cups', unpricedIn: 'CHF' },
    { categories: CATEGORIES, currencies: ['EUR', 'CHF'] },
  ),
  of(
    PAYMENTS,
    PaymentFilters,
    { all: 'true', search: '100', reason: 'mismatch', method: 'stripe', state: 'captured' },
    { methods: METHODS },
  ),
  of(ACTIVITY, ActivityFilters, {
    search: '"Ada"',
    actor: ID,
    actorName: 'Ada <L>',
    action: 'order.ship',
    subjectType: 'order',
    subjectId: '10001',
    ...DAYS,
  }),
  of(MESSAGES, MessageFilters, { search: 'lamp', state: 'read' }),
  of(SUBSCRIBERS, SubscriberFilters, { search: 'ada@', state: 'pending' }),
  of(PEOPLE, PeopleFilters, { search: 'Ada' }),
]);

/** Every filter with every other one, all at once, and none; each in every order. */
function viewsOf({ list, values }: Case) {
  const names = Object.keys(list.filters);
  const pairs = names.flatMap((one, at) => names.slice(at).map((other) => [one, other]));
  const sorts = [undefined, ...Object.keys(list.sorts ?? {}).slice(1)];
  return [[], names, ...pairs].flatMap((chosen) =>
    sorts.map((sort) => {
      const params = new URLSearchParams();
      for (const name of chosen) params.set(name, values[name] ?? '');
      if (sort) params.set('sort', sort);
      return { params, view: readView(list, params) };
    }),
  );
}

const sorted = (params: Iterable<[string, string]>) => [...params].sort().map(String);
const queryOf = (address: string) => new URL(address, 'http://shop.test').searchParams;

describe.each([...LISTS.values()])('the list $list.path', (one) => {
  const { list, Filters, props } = one;
  const views = viewsOf(one);

  test('is read from its address as it was written there', () => {
    for (const { params, view } of views) {
      expect(sorted(paramsOf(list, view))).toEqual(sorted(params));
    }
  });

  test('keeps all that narrows and sorts it when its form is sent', () => {
    for (const { params, view } of views) {
      expect(sorted(entriesOf(<Filters view={view} {...props} />))).toEqual(sorted(params));
    }
  });

  test('keeps what narrows it when it is sorted, and all of it on the next page', () => {
    for (const { params, view } of views) {
      for (const sort of Object.keys(list.sorts ?? {})) {
        const query = queryOf(sortBy(list, view, sort).sortTo);
        query.delete('sort');
        const filters = new URLSearchParams(params);
        filters.delete('sort');
        expect(sorted(query)).toEqual(sorted(filters));
      }
      const next = queryOf(addressOf(list, view, 'c1'));
      expect(next.get('cursor')).toBe('c1');
      next.delete('cursor');
      expect(sorted(next)).toEqual(sorted(params));
    }
  });
});

test('every list that is declared is among them', () => {
  const root = join(import.meta.dirname, '..');
  const declared = globSync('**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !path.includes('.test.'))
    .flatMap((path) => [
      ...readFileSync(join(root, path), 'utf8').matchAll(/defineList\(\{\s*path: '([^']+)'/g),
    ])
    .map(([, path]) => path)
    // Of reports, a range and its days take each other's place.
    .filter((path) => path !== '/admin/reports');
  expect(declared.sort()).toEqual([...LISTS.keys()].sort());
});

/** What a browser would send of the form. */
function entriesOf(form: React.ReactElement): [string, string][] {
  const Stub = createRoutesStub([
    {
      path: '/',
      Component: () => (
        <PageProvider locale="en" theme="system" messages={en}>
          {form}
        </PageProvider>
      ),
    },
  ]);
  const html = renderToStaticMarkup(<Stub />);
  const inputs = [...html.matchAll(/<input [^>]*>/g)].map(([tag]) => tag);
  const selects = [...html.matchAll(/(<select [^>]*>)(.*?)<\/select>/g)].map(([, tag, options]) => [
    nameIn(tag ?? ''),
    valueIn(/<option [^>]*selected=""[^>]*>/.exec(options ?? '')?.[0] ?? ''),
  ]);
  return [...inputs.map((tag) => [nameIn(tag), valueIn(tag)]), ...selects].filter(
    (entry): entry is [string, string] => entry[1] !== '',
  );
}

const attribute = (name: string) => (tag: string) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const nameIn = attribute('name');
const valueIn = attribute('value');
