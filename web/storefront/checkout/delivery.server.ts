/** How the bag can be delivered to the country that is typed, when it comes each way, and why it may not be at all. */
import { arrivalWords } from '#common/arrival-words.ts';
import { translatorFor } from '#common/messages/index.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import type { Cart, ShippingOption, Shop } from '../../request/shapes.ts';
import { bagHeader } from '../bag/bag.server.ts';
import { notDelivered } from '../delivery/words.server.ts';
import { COUNTRY, type Values } from './form.ts';

export type Choice = Pick<ShippingOption, 'id' | 'name' | 'price'> & { days: string };
export type Delivery = {
  choices: Choice[];
  /** Said where there is no choice. */
  none: string | null;
  /** There would be one in another currency of the shop. */
  isOtherCurrency: boolean;
};

/** What is typed is newer than where the bag was to go before. */
export async function followCountry(
  { api }: RequestContext,
  token: string,
  { cart, values, countries }: { cart: Cart; values: Values; countries: string[] },
): Promise<Cart> {
  const country = values[COUNTRY];
  if (!country || country === cart.country || !countries.includes(country)) return cart;
  const call = { headers: bagHeader(token), body: { country } };
  return (await attempt(api.PUT('/cart/country', call))).data ?? cart;
}

export async function readDelivery(
  { api, locale }: RequestContext,
  token: string,
  { currencies }: Pick<Shop, 'currencies'>,
): Promise<Delivery> {
  const { country, items } = await read(
    api.GET('/cart/shipping-options', { headers: bagHeader(token) }),
  );
  const choices = items.map(({ id, name, price, ...option }) => {
    return { id, name, price, days: daysOf(option, locale) };
  });
  if (choices.length > 0) return { choices, none: null, isOtherCurrency: false };
  const inCurrencies = await Promise.all(
    currencies.map((currency) => isOffered(api, { currency, country: country ?? undefined })),
  );
  const none = country && notDelivered(country, locale);
  return { choices, none, isOtherCurrency: !country || inCurrencies.some(Boolean) };
}

type Asked = { currency: string; country: string | undefined };

/** To whatever parcel. */
async function isOffered(api: RequestContext['api'], query: Asked): Promise<boolean> {
  const { items } = await read(api.GET('/delivery-options', { params: { query } }));
  return items.length > 0;
}

function daysOf(
  { arrival, estimate: { minDays, maxDays } }: Pick<ShippingOption, 'arrival' | 'estimate'>,
  locale: string,
): string {
  const t = translatorFor(locale);
  if (arrival) return arrivalWords(arrival, t, locale);
  return t('checkout.days', { from: minDays, to: maxDays });
}
