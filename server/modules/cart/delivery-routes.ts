/** Where a cart goes, and how it is delivered. */
import { shippingOptionsAnswer } from '#modules/shipping/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { RequestLocaleQuery, Shape } from '#platform/schemas.ts';
import { listCartShipping, setCountry, setShippingOption } from './cart.ts';
import { holderOf } from './queries/holder.ts';
import { CartHeaders, CartSchema, ChooseCountrySchema, ChooseShippingSchema } from './schemas.ts';

const tags = ['Cart'];
const ok = { 200: CartSchema };
export const CHANGES = { name: 'cart-changes', points: 1_200, seconds: 60 };
const open = { permission: 'public', limit: CHANGES } as const;

export function cartDeliveryRoutes(app: App, platform: Platform): void {
  const { db } = platform;
  app.put(
    '/cart/country',
    {
      schema: {
        operationId: 'setCartCountry',
        summary: 'Say where the cart goes, before there is an address',
        description:
          'Tax and delivery are of that country. An address that is there already stays, and can be ordered to once it is of ' +
          'that country.',
        tags,
        headers: CartHeaders,
        body: ChooseCountrySchema,
        response: ok,
      },
      config: open,
    },
    ({ headers, caller, body }) =>
      setCountry(platform, holderOf(headers['cart-token'], caller), body.country),
  );

  app.get(
    '/cart/shipping-options',
    {
      schema: {
        operationId: 'listCartShippingOptions',
        summary: 'Delivery options for this cart',
        tags,
        headers: CartHeaders,
        querystring: Shape(RequestLocaleQuery),
        response: { 200: shippingOptionsAnswer },
      },
      config: { permission: 'public' },
    },
    ({ headers, caller, requestLocale }) =>
      listCartShipping(platform, holderOf(headers['cart-token'], caller), requestLocale.locale),
  );

  app.put(
    '/cart/shipping-option',
    {
      schema: {
        operationId: 'setCartShippingOption',
        summary: 'Choose a delivery option',
        tags,
        headers: CartHeaders,
        body: ChooseShippingSchema,
        response: ok,
      },
      config: open,
    },
    ({ headers, caller, body }) =>
      setShippingOption(db, holderOf(headers['cart-token'], caller), body.shippingOptionId),
  );
}
