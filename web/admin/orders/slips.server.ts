/** What stands on packing slips. */
import { addressLines } from '#common/addresses.ts';
import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { addressOf, readView } from '../list/list.ts';
import { ORDERS } from './filters.tsx';
import { ordersQuery } from './query.server.ts';

/** In the address of the slips: not for some numbers, but for all that its filters match. */
export const ALL_THAT_MATCH = 'all';
/** As many as a page of the list has. */
const MAX_CHOSEN = 40;
/** A stack that a printer takes at once; a link leads to the next one. */
const MAX_AT_ONCE = 100;
const READ_TOGETHER = 10;
const NUMBER = /^\d{1,9}$/;

/** For the numbers that were chosen, or for all that match the list's filters, a stack after another. */
export async function readSlips(context: RequestContext, numbers: string[]) {
  const few = [...new Set(numbers)].slice(0, MAX_CHOSEN);
  return { ...(await slipsOf(context, few)), stack: null };
}

export async function readMatchingSlips(context: RequestContext, params: URLSearchParams) {
  const view = readView(ORDERS, params);
  const query = {
    ...(await ordersQuery(context, view)),
    limit: MAX_AT_ONCE,
    cursor: params.get('cursor') ?? undefined,
  };
  const { items, nextCursor } = await read(context.api.GET('/admin/orders', { params: { query } }));
  const slips = await slipsOf(
    context,
    items.map(({ number }) => number),
  );
  const skipped = NUMBER.test(params.get('skipped') ?? '') ? Number(params.get('skipped')) : 0;
  const last = skipped + items.length;
  const here = { ...ORDERS, path: '/admin/orders/packing-slips' };
  const next = nextCursor && `${addressOf(here, view, nextCursor)}&all=true&skipped=${last}`;
  return { ...slips, stack: { first: skipped + 1, last, next } };
}

async function slipsOf({ api, locale }: RequestContext, numbers: string[]) {
  const shop = await read(api.GET('/shop'));
  const orders = [];
  for (let at = 0; at < numbers.length; at += READ_TOGETHER) {
    const some = numbers
      .slice(at, at + READ_TOGETHER)
      .map((number) => read(api.GET('/admin/orders/{number}', { params: { path: { number } } })));
    orders.push(...(await Promise.all(some)));
  }
  const { name, identity } = shop;
  const { legalName, line1, line2, postalCode, city, region, country, email } = identity;
  const address = country
    ? addressLines(
        { lastName: '', company: legalName, line1, line2, postalCode, city, region, country },
        locale,
      )
    : [legalName, line1, line2, `${postalCode} ${city}`];
  const lines = [...address, email].map((line) => line.trim()).filter((line) => line !== '');
  return { sender: { name, lines: [...new Set(lines)] }, orders };
}
