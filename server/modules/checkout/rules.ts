/**
 * What the merchant wants to know, and have agreed to, before anything is ordered. Read with the cart, in the moment of
 * the order: a page that was opened before a change of the settings is told which field it is about.
 */
import { withoutUnasked } from '#common/asked-fields.ts';
import { checkout } from '#common/settings/checkout.ts';
import { valuesOf } from '#common/settings/fields.ts';
import { type Address, unlikeAsked } from '#modules/postal-addresses/index.ts';
import type { Settings } from '#modules/settings/index.ts';
import {
  accountRequired,
  fieldsMissing,
  noteNotTaken,
  termsChanged,
  termsNotAccepted,
} from './errors.ts';
import type { StoredRules } from './queries.ts';

export type Rules = Settings['checkout'] & {
  /** When the terms that are public now were last changed; null where there are none. */
  termsVersion: Date | null;
};

export const rulesFrom = (stored: StoredRules | undefined): Rules => ({
  ...valuesOf(checkout.fields, stored?.checkout),
  termsVersion: stored?.termsVersion ?? null,
});

type Ordering = {
  accountId: string | null;
  addresses: Record<'shipping' | 'billing', Address>;
  shopperNote: string | null;
  /** The version that the shopper says they agree to. */
  acceptedTerms: string | undefined;
};
/** What of it the order has. */
export type Obeying = {
  addresses: Record<'shipping' | 'billing', Address>;
  shopperNote: string | null;
  termsVersion: Date | null;
};

export function obeyRules(
  { accountId, addresses, shopperNote, acceptedTerms }: Ordering,
  rules: Rules,
): Obeying {
  if (rules.account === 'required' && !accountId) throw accountRequired();
  const missing = unlikeAsked(addresses, rules);
  if (missing.length > 0) throw fieldsMissing(missing);
  if (shopperNote && rules.note === 'off') throw noteNotTaken();
  return {
    addresses: {
      shipping: withoutUnasked(addresses.shipping, rules),
      billing: withoutUnasked(addresses.billing, rules),
    },
    shopperNote,
    termsVersion: agreedTo(acceptedTerms, rules),
  };
}

function agreedTo(accepted: string | undefined, { terms, termsVersion }: Rules): Date | null {
  if (terms === 'shown' || !termsVersion) return null;
  if (!accepted) throw termsNotAccepted();
  if (new Date(accepted).getTime() !== termsVersion.getTime()) throw termsChanged();
  return termsVersion;
}
