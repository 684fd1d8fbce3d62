/** What stands on packing slips. */
import { addressLines } from '#common/addresses.ts';
import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';

/** As many as a page of the list has. */
const MAX_SLIPS = 40;

export async function readSlips({ api, locale }: RequestContext, numbers: string[]) {
  const few = [...new Set(numbers)].slice(0, MAX_SLIPS);
  const [shop, ...orders] = await Promise.all([
    read(api.GET('/shop')),
    ...few.map((number) =>
      read(api.GET('/admin/orders/{number}', { params: { path: { number } } })),
    ),
  ]);
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
