/**
 * The bag. It stores wishes, never prices: those are read again at every view and at checkout. Each change is one
 * statement that locks, checks and writes, and one that reads the new view.
 */

import { normalAddress } from '#common/addresses.ts';
import { contentLocale } from '#common/locales.ts';
import { refuseBadAddresses } from '#modules/postal-addresses/index.ts';
import { readSettings } from '#modules/settings/index.ts';
import { listShippingOptions } from '#modules/shipping/index.ts';
import type { Caller } from '#platform/caller.ts';
import { now } from '#platform/clock.ts';
import { type Db, inTx, type Reader, type Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import type { RequestLocale } from '#platform/request-locale.ts';
import { hashToken, newToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { keyForPerson } from './claim.ts';
import {
  cartClosed,
  cartFull,
  countryNotServed,
  noCart,
  noSuchItem,
  noSuchShippingOption,
  noSuchVariant,
  notForSale,
  onlyLeft,
} from './errors.ts';
import * as carts from './queries/carts.ts';
import { type BagHolder, holderOf } from './queries/holder.ts';
import * as lines from './queries/lines.ts';
import { cartState, readCart } from './queries/read.ts';
import {
  type AddItem,
  type CartAddresses,
  type CartView,
  type Draft,
  MAX_LINES,
  MAX_QUANTITY,
} from './schemas.ts';
import { presentCart } from './view.ts';

/** A new, empty bag. Whoever has the token has the bag; only its hash is kept. */
export async function createCart(
  db: Db,
  config: Config,
  caller: Caller,
  requestLocale: RequestLocale,
): Promise<{ token: string; cart: CartView }> {
  const { guestToken, accountId, cartId } = await insertCart(db, caller, requestLocale);
  const token = accountId
    ? await inTx(db, (tx) => keyForPerson(tx, config, { id: cartId, key: null }, accountId))
    : guestToken;
  return { token, cart: await viewCart(db, holderOf(token, caller)) };
}

/** The same inside a transaction; answers the token only. */
export async function startCart(
  tx: Tx,
  config: Config,
  caller: Caller,
  requestLocale: RequestLocale,
): Promise<string> {
  const { guestToken, accountId, cartId } = await insertCart(tx, caller, requestLocale);
  return accountId ? keyForPerson(tx, config, { id: cartId, key: null }, accountId) : guestToken;
}

async function insertCart(db: Reader, caller: Caller, { locale, currency }: RequestLocale) {
  const guestToken = newToken();
  const accountId = caller.kind === 'account' ? caller.accountId : null;
  const cartId = await carts.insertCart(db, {
    tokenHash: hashToken(guestToken),
    accountId,
    currency,
    locale: contentLocale(locale),
    time: now(),
  });
  return { guestToken, accountId, cartId };
}

export async function viewCart(db: Reader, holder: BagHolder): Promise<CartView> {
  const cart = await readCart(db, holder);
  if (!cart) throw noCart();
  if (cart.closedAt) throw cartClosed();
  return presentCart(cart);
}

export async function addToCart(db: Reader, holder: BagHolder, { variantId, quantity }: AddItem) {
  const add = () => lines.addLine(db, holder, { variantId, quantity, time: now() });
  let answer = await add();
  // It has become an order at this moment, and what was not ordered another bag under the same token.
  if (!answer?.cartId && (await cartState(db, holder))?.closedAt === null) answer = await add();
  if (!answer?.cartId) throw await whyNotOpen(db, holder);
  if (!answer.added) {
    const { forSale, free, had, lines: count } = answer;
    if (forSale === null) throw noSuchVariant();
    if (!forSale) throw notForSale();
    if (had === 0 && count >= MAX_LINES) throw cartFull();
    // Another tab may have added more since `had` was read: then what there is was the limit, if it is the lower one.
    if (free !== null && (had + quantity > free || free < MAX_QUANTITY)) throw onlyLeft(free);
    throw cartFull();
  }
  return viewCart(db, holder);
}

export async function setQuantity(
  db: Db,
  holder: BagHolder,
  { itemId, quantity }: { itemId: string; quantity: number },
): Promise<CartView> {
  const answer = await lines.setLineQuantity(db, holder, { itemId, quantity, time: now() });
  if (!answer?.cartId) throw await whyNotOpen(db, holder);
  if (!answer.found) throw noSuchItem();
  if (!answer.changed) throw onlyLeft(answer.free ?? MAX_QUANTITY);
  return viewCart(db, holder);
}

/** Removing what is already gone is fine: the shopper wanted it gone. */
export async function removeFromCart(
  db: Db,
  holder: BagHolder,
  itemId: string | null,
): Promise<CartView> {
  const { cartId } = await lines.removeLines(db, holder, { itemId, time: now() });
  if (!cartId) throw await whyNotOpen(db, holder);
  return viewCart(db, holder);
}

/** Without a billing address the shipping address stands for both. */
export async function setAddresses(
  db: Db,
  holder: BagHolder,
  { email, shipping, billing }: CartAddresses,
): Promise<CartView> {
  const { delivery } = await readSettings(db);
  if (!delivery.countries.includes(shipping.country)) throw countryNotServed(shipping.country);
  refuseBadAddresses({ shipping, billing });
  const { cartId } = await carts.writeAddresses(db, holder, {
    email: emailKey(email),
    addresses: [
      { kind: 'shipping', ...normalAddress(shipping) },
      { kind: 'billing', ...normalAddress(billing ?? shipping) },
    ],
    time: now(),
  });
  if (!cartId) throw await whyNotOpen(db, holder);
  return viewCart(db, holder);
}

/** Keeps what is being typed, for a reload, the way back, or another device with the same bag. */
export async function keepDraft(db: Db, holder: BagHolder, fields: Draft): Promise<void> {
  const draft = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  if (!(await carts.writeDraft(db, holder, { draft, time: now() })))
    throw await whyNotOpen(db, holder);
}

export async function listCartShipping(db: Db, holder: BagHolder, locale: string) {
  const cart = await cartState(db, holder);
  if (!cart) throw noCart();
  if (cart.closedAt) throw cartClosed();
  return { items: await listShippingOptions(db, { locale, currency: cart.currency }) };
}

export async function setShippingOption(
  db: Db,
  holder: BagHolder,
  optionId: string,
): Promise<CartView> {
  const { known, chosen } = await carts.chooseShipping(db, holder, { optionId, time: now() });
  if (!known) throw await whyNotOpen(db, holder);
  if (!chosen) throw noSuchShippingOption();
  return viewCart(db, holder);
}

/** What has no price in the new currency stays in the bag with a notice, and costs nothing. */
export async function setCurrency(db: Db, holder: BagHolder, currency: string): Promise<CartView> {
  const isOpen = await carts.writeCurrency(db, holder, { currency, time: now() });
  if (!isOpen) throw await whyNotOpen(db, holder);
  return viewCart(db, holder);
}

async function whyNotOpen(db: Reader, holder: BagHolder) {
  return (await cartState(db, holder)) ? cartClosed() : noCart();
}
