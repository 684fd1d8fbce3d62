/** What delivery costs and when it comes, in words: made on the server, so that a page reads the same everywhere. */
import { countryName } from '#common/addresses.ts';
import { arrivalWords } from '#common/arrival-words.ts';
import { deliveryPrice } from '#common/delivery-price.ts';
import { translatorFor } from '#common/messages/index.ts';
import { formatMoney, type Money } from '#common/money.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import type { Cart, Order, Product, ShippingOption } from '../../request/shapes.ts';
import { bagHeader } from '../bag/bag.server.ts';

export type Destination = {
  country: string;
  /** All that can be chosen, in the order of their names. */
  countries: string[];
  /** "Delivery to Germany". */
  title: string;
};

/** Of a product: `lines` are the different ones, and `ofVariant` says which each variant has. */
export type ProductDelivery = Destination & { lines: string[]; ofVariant: number[] };

export type BagDelivery = Destination & { line: string };

type Asking = Pick<RequestContext, 'api' | 'locale' | 'currency' | 'country'>;

/** Null while the shop sells nowhere. The first option that takes the parcel, as the checkout has it. */
export async function productDelivery(
  { api, locale, currency, country }: Asking,
  { variants }: Product,
): Promise<ProductDelivery | null> {
  const query = { country: country() ?? undefined, currency };
  const [{ country: sold, items }, { countries }] = await Promise.all([
    read(api.GET('/delivery-options', { params: { query } })),
    read(api.GET('/shop')),
  ]);
  if (!sold) return null;
  const all = variants.map(({ price, weightGrams }) => {
    const parcel = { total: price.amount, weightGrams };
    for (const option of items) {
      const amount = deliveryPrice(option.rule, parcel);
      if (amount === null) continue;
      return optionWords({ ...option, price: { ...option.price, amount } }, locale);
    }
    return notDelivered(sold, locale);
  });
  const lines = [...new Set(all)];
  const ofVariant = all.map((line) => lines.indexOf(line));
  return { ...destinationOf(sold, countries, locale), lines, ofVariant };
}

/** Of a bag: by the option that was chosen, else by the first. Null where nothing in it can be ordered. */
export async function bagDelivery(
  { api, locale }: Pick<RequestContext, 'api' | 'locale'>,
  token: string,
  { subtotal, items, currencySold, shippingOptionId }: Cart,
): Promise<BagDelivery | null> {
  if (items.length === 0 || !currencySold) return null;
  const [options, { countries }] = await Promise.all([
    attempt(api.GET('/cart/shipping-options', { headers: bagHeader(token) })),
    read(api.GET('/shop')),
  ]);
  // It became an order at this moment.
  if (!options.data?.country) return null;
  const { country, items: offered } = options.data;
  const option = offered.find(({ id }) => id === shippingOptionId) ?? offered[0];
  const line = option ? optionWords(option, locale, subtotal) : notDelivered(country, locale);
  return { ...destinationOf(country, countries, locale), line };
}

const destinationOf = (country: string, countries: string[], locale: string): Destination => ({
  country,
  countries: countries.toSorted((a, b) =>
    countryName(a, locale).localeCompare(countryName(b, locale), locale),
  ),
  title: translatorFor(locale)('delivery.to', { country: countryName(country, locale) }),
});

export const notDelivered = (country: string, locale: string): string =>
  translatorFor(locale)('delivery.none', { country: countryName(country, locale) });

type Quoted = Pick<ShippingOption, 'price' | 'arrival' | 'freeFrom'>;

/** `total`: of a bag that may yet grow. Then it says how much is missing until delivery is free. */
function optionWords({ price, arrival, freeFrom }: Quoted, locale: string, total?: Money): string {
  const t = translatorFor(locale);
  const costs = price.amount === 0 ? t('delivery.free') : formatMoney(price, locale);
  const days = arrival && arrivalWords(arrival, t, locale);
  const line = days ? t('delivery.costs', { days, price: costs }) : costs;
  if (!freeFrom || price.amount === 0) return `${line}.`;
  if (!total) return `${line}. ${t('delivery.freeFrom', { sum: formatMoney(freeFrom, locale) })}`;
  const missing = { ...freeFrom, amount: freeFrom.amount - total.amount };
  return `${line}. ${t('delivery.missing', { sum: formatMoney(missing, locale) })}`;
}

/** When an order was promised to arrive: for pages of orders. A cancelled one comes no more. */
export function promisedDays(
  { shippingOption: { arrival }, status }: Pick<Order, 'shippingOption' | 'status'>,
  locale: string,
): string | null {
  if (!arrival || status === 'cancelled') return null;
  return arrivalWords(arrival, translatorFor(locale), locale);
}
