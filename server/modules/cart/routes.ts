import { Type } from 'typebox';
import { personOf } from '#modules/auth/index.ts';
import { refuseUnwritable } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { keyOf, once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { refuseUnsold } from '#platform/request-locale.ts';
import { Id, RequestLocaleQuery, Shape } from '#platform/schemas.ts';
import { adoptGuestCart } from './adopt.ts';
import {
  addToCart,
  createCart,
  removeFromCart,
  saveDraft,
  setAddresses,
  setCurrency,
  setQuantity,
  startCart,
  viewCart,
} from './cart.ts';
import { CHANGES, cartDeliveryRoutes } from './delivery-routes.ts';
import { holderOf } from './queries/holder.ts';
import {
  AddItemSchema,
  AdoptedCartSchema,
  CartAddressesSchema,
  CartHeaders,
  CartSchema,
  ChooseCurrencySchema,
  KeepDraftSchema,
  NewCartBody,
  NewCartSchema,
  SetQuantitySchema,
} from './schemas.ts';

const tags = ['Cart'];
const ok = { 200: CartSchema };
const NEW_CARTS = { name: 'new-carts', points: 600, seconds: 60 };
const open = { permission: 'public', limit: CHANGES } as const;
const ItemParams = Shape({ itemId: Id });

export function cartRoutes(app: App, platform: Platform): void {
  const { db, config, sells } = platform;
  app.post(
    '/carts',
    {
      schema: {
        operationId: 'createCart',
        summary: 'Start a cart',
        tags,
        querystring: Shape(RequestLocaleQuery),
        body: NewCartBody,
        response: { 201: NewCartSchema },
      },
      config: { permission: 'public', limit: NEW_CARTS, once: true },
    },
    async (request, reply) => {
      const { caller, requestLocale, body } = request;
      const { locale, currency } = requestLocale;
      const start = { locale, currency, country: body.country ?? null };
      reply.code(201);
      if (keyOf(request) === undefined) return createCart(db, config, caller, start);
      const token = await once({ db, config }, request, (tx) =>
        startCart(tx, config, caller, start),
      );
      return { token, cart: await viewCart(db, holderOf(token, caller)) };
    },
  );

  app.post(
    '/cart/claim',
    {
      schema: {
        operationId: 'claimCart',
        summary: 'Take your cart along to this device, with what you put in it as a guest',
        description:
          'After signing in. With a `Cart-Token` that cart becomes yours, or its lines join the cart you have; without ' +
          'one your cart comes back. Use the token of the answer from then on: the one before may lead nowhere. Your cart ' +
          'answers only while you are signed in, and its token is another one once a sign-in of yours has ended anywhere: ' +
          'on `cart.not_found` claim it again.',
        tags,
        headers: Type.Partial(CartHeaders),
        response: { 200: AdoptedCartSchema },
      },
      config: { permission: 'account', limit: CHANGES },
    },
    async ({ headers, caller }) => {
      const { accountId } = personOf(caller);
      const token = await inTx(db, (tx) =>
        adoptGuestCart(tx, config, { accountId, token: headers['cart-token'] }),
      );
      return { token, cart: token === null ? null : await viewCart(db, holderOf(token, caller)) };
    },
  );

  app.get(
    '/cart',
    {
      schema: {
        operationId: 'getCart',
        summary: 'The cart',
        tags,
        headers: CartHeaders,
        response: ok,
      },
      config: { permission: 'public' },
    },
    ({ headers, caller }) => viewCart(db, holderOf(headers['cart-token'], caller)),
  );

  app.post(
    '/cart/items',
    {
      schema: {
        operationId: 'addCartItem',
        summary: 'Add units of a variant',
        tags,
        headers: CartHeaders,
        body: AddItemSchema,
        response: ok,
      },
      config: { ...open, once: true },
    },
    async (request) => {
      const { headers, caller, body } = request;
      const holder = holderOf(headers['cart-token'], caller);
      // Without a key nothing is added to the path that shoppers wait on.
      if (keyOf(request) === undefined) return addToCart(db, holder, body);
      await once({ db, config }, request, async (tx) => {
        await addToCart(tx, holder, body);
      });
      return viewCart(db, holder);
    },
  );

  app.patch(
    '/cart/items/:itemId',
    {
      schema: {
        operationId: 'setCartItemQuantity',
        summary: 'Set the quantity of a line',
        tags,
        headers: CartHeaders,
        params: ItemParams,
        body: SetQuantitySchema,
        response: ok,
      },
      config: open,
    },
    ({ headers, caller, params, body }) =>
      setQuantity(db, holderOf(headers['cart-token'], caller), { ...params, ...body }),
  );

  app.delete(
    '/cart/items/:itemId',
    {
      schema: {
        operationId: 'removeCartItem',
        summary: 'Remove a line',
        tags,
        headers: CartHeaders,
        params: ItemParams,
        response: ok,
      },
      config: open,
    },
    ({ headers, caller, params }) =>
      removeFromCart(db, holderOf(headers['cart-token'], caller), params.itemId),
  );

  app.delete(
    '/cart/items',
    {
      schema: {
        operationId: 'clearCart',
        summary: 'Empty the cart',
        tags,
        headers: CartHeaders,
        response: ok,
      },
      config: open,
    },
    ({ headers, caller }) => removeFromCart(db, holderOf(headers['cart-token'], caller), null),
  );

  app.put(
    '/cart/addresses',
    {
      schema: {
        operationId: 'setCartAddresses',
        summary: 'Set email, shipping and billing address',
        description: 'Without `billing` the shipping address stands for both.',
        tags,
        headers: CartHeaders,
        body: CartAddressesSchema,
        response: ok,
      },
      config: open,
    },
    async ({ headers, caller, body }) => {
      await refuseUnwritable(db, config, body.email);
      return setAddresses(platform, holderOf(headers['cart-token'], caller), body);
    },
  );

  app.put(
    '/cart/draft',
    {
      schema: {
        operationId: 'keepCartDraft',
        summary: 'Keep what is being typed at the checkout',
        description:
          'By the names of your own fields, whole or not. It comes back with the cart until its addresses are set, and ' +
          'goes with it.',
        tags,
        headers: CartHeaders,
        body: KeepDraftSchema,
        response: { 204: Type.Null() },
      },
      config: open,
    },
    async ({ headers, caller, body }, reply) => {
      await saveDraft(db, holderOf(headers['cart-token'], caller), body.draft);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/cart/currency',
    {
      schema: {
        operationId: 'setCartCurrency',
        summary: 'Price the cart in another currency',
        description: 'What has no price in it stays, with a notice, until it is removed.',
        tags,
        headers: CartHeaders,
        body: ChooseCurrencySchema,
        response: ok,
      },
      config: open,
    },
    ({ headers, caller, body }) => {
      refuseUnsold(sells, body.currency, '/currency');
      return setCurrency(db, holderOf(headers['cart-token'], caller), body.currency);
    },
  );
  cartDeliveryRoutes(app, platform);
}
