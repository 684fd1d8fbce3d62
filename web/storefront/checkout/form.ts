/** The fields of the checkout: what they begin with, what must be filled, and how they become the API's addresses. */
import type { Asked } from '#common/asked-fields.ts';
import type { Addresses, BookAddress, Cart } from '../../request/shapes.ts';
import {
  type AddressFault,
  addressFaults,
  addressValues,
  fieldName,
  toAddress,
  type Values,
} from '../address/address-form.ts';

export type Kind = 'shipping' | 'billing';
export type { Values } from '../address/address-form.ts';

/** In whatever order their fields stand, and whether what is empty is named or not. */
export const sameAddress = (a: object, b: object): boolean => bare(a) === bare(b);

const bare = (address: object) =>
  JSON.stringify(
    Object.entries(address)
      .filter(([, value]) => value)
      .sort(),
  );

/** Delivery and tax follow it. */
export const COUNTRY = fieldName('shipping', 'country');

type Known = { email?: string; book?: BookAddress[] };

/** What the bag knows already, for a page that is opened afresh; else what the shop knows of the person. */
export function valuesFrom(
  { email, addresses, country, shippingOptionId, draft, shopperNote }: Cart,
  { email: ownEmail = '', book = [] }: Known = {},
): Values {
  const defaults = {
    shipping: book.find(({ isDefaultShipping }) => isDefaultShipping),
    billing: book.find(({ isDefaultBilling }) => isDefaultBilling),
  };
  const shipping = addresses.shipping ?? defaults.shipping?.address;
  const billing = addresses.shipping ? addresses.billing : defaults.billing?.address;
  const same = !shipping || !billing || sameAddress(billing, shipping);
  const idOf = (address: object | null | undefined) =>
    book.find((known) => address && sameAddress(known.address, address))?.id ?? '';
  // What was typed since is newer, whole or not.
  if (draft) {
    const typed = Object.fromEntries(draft.map(({ name, value }) => [name, value]));
    return { ...typed, shippingOptionId: shippingOptionId ?? '' };
  }
  return {
    shippingBook: idOf(shipping),
    billingBook: same ? '' : idOf(billing),
    email: email ?? ownEmail,
    note: shopperNote ?? '',
    shippingOptionId: shippingOptionId ?? '',
    ...(same && { billingSame: 'true' }),
    ...(shipping ? addressValues(shipping, 'shipping') : country && { [COUNTRY]: country }),
    ...(billing && !same && addressValues(billing, 'billing')),
  };
}

/** What was typed, with an address of the book in the place of one of the two. */
export function withBookAddress(values: Values, kind: Kind, book: BookAddress[]): Values {
  const chosen = book.find(({ id }) => id === values[bookField(kind)]);
  return chosen ? { ...values, ...addressValues(chosen.address, kind) } : values;
}

export const bookField = (kind: Kind) => `${kind}Book`;

export type Fault = AddressFault | 'notAnEmail' | 'notValid' | 'tickTerms' | 'noLinks';
/** What the merchant asks for. `terms`: those to tick a box for. */
export type Rules = Asked & {
  takesNote: boolean;
  terms: { updatedAt: string; title: string; slug: string } | null;
};

/** What can be told before asking the API, in the order of the form. */
export function findFaults(values: Values, rules: Rules): Record<string, Fault> {
  const faults: Record<string, Fault> = {};
  const email = values.email?.trim() ?? '';
  if (!email) faults.email = 'fillIn';
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) faults.email = 'notAnEmail';
  for (const kind of kindsIn(values)) Object.assign(faults, addressFaults(values, kind, rules));
  if (rules.terms && !values.acceptedTerms) faults.acceptedTerms = 'tickTerms';
  return faults;
}

const kindsIn = (values: Values): Kind[] =>
  values.billingSame ? ['shipping'] : ['shipping', 'billing'];

export function toAddresses(values: Values): Addresses {
  return {
    email: (values.email ?? '').trim(),
    shipping: toAddress(values, 'shipping'),
    ...(!values.billingSame && { billing: toAddress(values, 'billing') }),
    // Always said: a note that was taken out, or is not asked for any more, is gone.
    note: (values.note ?? '').replaceAll('\r\n', '\n').trim(),
  };
}
