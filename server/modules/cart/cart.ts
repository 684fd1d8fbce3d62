/**
 * The cart. It stores lines, never prices: those are read again at every view and at checkout. Each change is one
 * statement that locks, checks and writes, and one that reads the new view, both in one round trip.
 */

import { normalAddress } from '#common/addresses.ts';
import { withoutUnasked } from '#common/asked-fields.ts';
import { contentLocale } from '#common/locales.ts';
import type { LineProperties } from '#common/variant-name.ts';
import { refuseBadAddresses, refuseUnlikeAsked } from '#modules/postal-addresses/index.ts';
import { rememberedSettings } from '#modules/settings/index.ts';
import { quoteOptions, rememberedCountries } from '#modules/shipping/index.ts';
import type { Caller } from '#platform/caller.ts';
import { now } from '#platform/clock.ts';
import { type Db, inTx, type RawBuilder, type Reader, type Tx, together } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { badField } from '#platform/errors.ts';
import type { Platform } from '#platform/platform.ts';
import type { RequestLocale } from '#platform/request-locale.ts';
import { hashToken, newToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { issueToken } from './adopt.ts';
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
  refuseUnsoldCart,
} from './errors.ts';
import * as carts from './queries/carts.ts';
import { type CartHolder, holderOf } from './queries/holder.ts';
import * as lines from './queries/lines.ts';
import { type CartRow, cartQuery, newRow, optionsOf, readCart } from './queries/read.ts';
import {
  type AddItem,
  type CartAddresses,
  type CartView,
  type Draft,
  MAX_LINES,
  MAX_PROPERTIES_BYTES,
  MAX_QUANTITY,
} from './schemas.ts';
import { parcelOf, presentCart } from './view.ts';

type NewCart = Pick<RequestLocale, 'locale' | 'currency'> & { country: string | null };

/** A new, empty cart. Whoever has the token has the cart; only its hash is stored. */
export async function createCart(
  db: Db,
  config: Config,
  caller: Caller,
  start: NewCart,
): Promise<{ token: string; cart: CartView }> {
  if (caller.kind !== 'account') {
    const { token, insert } = newCart(caller, start);
    const cart = newRow(only(await insert.execute(db)));
    return { token, cart: presentCart(cart) };
  }
  const token = await inTx(db, (tx) => startCart(tx, config, caller, start));
  return { token, cart: await viewCart(db, holderOf(token, caller)) };
}

/** The same inside a transaction; answers the token only. */
export async function startCart(
  tx: Tx,
  config: Config,
  caller: Caller,
  start: NewCart,
): Promise<string> {
  const { token, accountId, insert } = newCart(caller, start);
  const { id } = only(await insert.execute(tx));
  return accountId ? issueToken(tx, config, { id, key: null }, accountId) : token;
}

function only<T>({ rows: [row] }: { rows: T[] }): T {
  if (row === undefined) throw new Error('an insert answers its row');
  return row;
}

function newCart(caller: Caller, { locale, currency, country }: NewCart) {
  const token = newToken();
  const accountId = caller.kind === 'account' ? caller.accountId : null;
  const insert = carts.insertCart({
    tokenHash: hashToken(token),
    accountId,
    currency,
    locale: contentLocale(locale),
    country,
    time: now(),
  });
  return { token, accountId, insert };
}

export async function viewCart(db: Reader, holder: CartHolder): Promise<CartView> {
  return presentOpen(await readCart(db, holder));
}

function presentOpen(cart: CartRow | undefined): CartView {
  if (!cart || cart.closedAt) throw whyNotOpen(cart);
  return presentCart(cart);
}

/** One round trip. The view is the cart after the change; where that was refused, it is the cart as it stands. */
async function changeAndRead<T>(db: Reader, holder: CartHolder, change: RawBuilder<T>) {
  const [[answer], [view]] = await together(db, [change, cartQuery(holder)]);
  return { answer, view };
}

export async function addToCart(
  db: Reader,
  holder: CartHolder,
  { variantId, quantity, properties = {} }: AddItem,
): Promise<CartView> {
  refuseLongProperties(properties);
  const add = lines.addLine(holder, { variantId, properties, quantity, time: now() });
  let { answer, view } = await changeAndRead(db, holder, add);
  // It has become an order at this moment, and what was not ordered another cart under the same token.
  if (!answer && view?.closedAt === null) {
    ({ answer, view } = await changeAndRead(db, holder, add));
  }
  if (!answer) throw whyNotOpen(view);
  if (!answer.added) {
    const { forSale, free, inLine, inCart, lines: count } = answer;
    refuseUnsoldCart(answer);
    if (forSale === null) throw noSuchVariant();
    if (!forSale) throw notForSale();
    if (inLine === 0 && count >= MAX_LINES)
      throw cartFull({ maxLines: MAX_LINES, maxQuantity: MAX_QUANTITY });
    // Another tab may have added more since the lines were read: then what there is was the limit, if it is the lower one.
    if (free !== null && (inCart + quantity > free || free < MAX_QUANTITY)) throw onlyLeft(free);
    throw cartFull({ maxLines: MAX_LINES, maxQuantity: MAX_QUANTITY });
  }
  return presentOpen(view);
}

function refuseLongProperties(properties: LineProperties): void {
  if (Buffer.byteLength(JSON.stringify(properties)) <= MAX_PROPERTIES_BYTES) return;
  throw badField('/properties', 'properties_too_long', { max: MAX_PROPERTIES_BYTES });
}

export async function setQuantity(
  db: Db,
  holder: CartHolder,
  { itemId, quantity }: { itemId: string; quantity: number },
): Promise<CartView> {
  const change = lines.setLineQuantity(holder, { itemId, quantity, time: now() });
  const { answer, view } = await changeAndRead(db, holder, change);
  if (!answer?.cartId) throw whyNotOpen(view);
  if (!answer.found) throw noSuchItem();
  if (!answer.changed) throw onlyLeft(answer.free ?? MAX_QUANTITY);
  return presentOpen(view);
}

/** Removing what is already gone is fine: the shopper wanted it gone. */
export async function removeFromCart(
  db: Db,
  holder: CartHolder,
  itemId: string | null,
): Promise<CartView> {
  const change = lines.removeLines(holder, { itemId, time: now() });
  const { answer, view } = await changeAndRead(db, holder, change);
  if (!answer?.cartId) throw whyNotOpen(view);
  return presentOpen(view);
}

/** Without a billing address the shipping address stands for both. */
export async function setAddresses(
  platform: Pick<Platform, 'db' | 'memory'>,
  holder: CartHolder,
  { email, shipping, billing, note }: CartAddresses,
): Promise<CartView> {
  await refuseUnserved(platform, shipping.country, '/shipping/country');
  refuseBadAddresses({ shipping, billing });
  const { checkout: asked } = await rememberedSettings(platform);
  refuseUnlikeAsked({ shipping, billing }, asked);
  if (note?.trim() && asked.note === 'off') throw badField('/note', 'note_not_taken');
  const change = carts.writeAddresses(holder, {
    email: emailKey(email),
    addresses: [
      { kind: 'shipping', ...withoutUnasked(normalAddress(shipping), asked) },
      { kind: 'billing', ...withoutUnasked(normalAddress(billing ?? shipping), asked) },
    ],
    note: note?.replaceAll('\r\n', '\n').trim(),
    time: now(),
  });
  const { answer, view } = await changeAndRead(platform.db, holder, change);
  if (!answer?.cartId) throw whyNotOpen(view);
  return presentOpen(view);
}

/** Where the cart goes, for tax and delivery before there is an address; one that is there stays, and must be of it. */
export async function setCountry(
  platform: Pick<Platform, 'db' | 'memory'>,
  holder: CartHolder,
  country: string,
): Promise<CartView> {
  await refuseUnserved(platform, country, '/country');
  const change = carts.writeCountry(holder, { country, time: now() });
  const { answer, view } = await changeAndRead(platform.db, holder, change);
  if (!answer) throw whyNotOpen(view);
  return presentOpen(view);
}

/** A moment late at most: what is not delivered there can be chosen for no cart, and so not be ordered. */
async function refuseUnserved(
  platform: Pick<Platform, 'db' | 'memory'>,
  country: string,
  path: string,
): Promise<void> {
  const served = await rememberedCountries(platform);
  if (!served.includes(country)) throw countryNotServed(country, path);
}

/** Keeps what is being typed, for a reload, the way back, or another device with the same cart. */
export async function saveDraft(db: Db, holder: CartHolder, fields: Draft): Promise<void> {
  const draft = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  if (await carts.writeDraft(db, holder, { draft, time: now() })) return;
  throw whyNotOpen(await readCart(db, holder));
}

/** Each at the price at which it is charged for these goods, and with the days on which it arrives if ordered now. */
export async function listCartShipping(
  platform: Pick<Platform, 'db' | 'memory'>,
  holder: CartHolder,
  locale: string,
) {
  const statements = [cartQuery(holder), optionsOf(holder, locale)] as const;
  const [[cart], rows] = await together(platform.db, statements);
  if (!cart || cart.closedAt) throw whyNotOpen(cart);
  const items = quoteOptions(rows, parcelOf(cart), await rememberedSettings(platform));
  return { country: cart.destination, items };
}

export async function setShippingOption(
  db: Db,
  holder: CartHolder,
  optionId: string,
): Promise<CartView> {
  const change = carts.chooseShipping(holder, { optionId, time: now() });
  const { answer, view } = await changeAndRead(db, holder, change);
  if (!answer?.known) throw whyNotOpen(view);
  if (!answer.chosen) throw noSuchShippingOption();
  return presentOpen(view);
}

/** What has no price in the new currency stays in the cart with a notice, and costs nothing. */
export async function setCurrency(db: Db, holder: CartHolder, currency: string): Promise<CartView> {
  const change = carts.writeCurrency(holder, { currency, time: now() });
  const { answer, view } = await changeAndRead(db, holder, change);
  if (!answer) throw whyNotOpen(view);
  return presentOpen(view);
}

const whyNotOpen = (cart: { closedAt: Date | null } | undefined) =>
  cart ? cartClosed() : noCart();
