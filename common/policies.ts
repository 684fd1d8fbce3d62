/** The pages that a shop should have, in the order in which its foot lists them. Which page is which is the merchant's to say. */
export const POLICIES = [
  'terms',
  'returns',
  'delivery',
  'privacy',
  'imprint',
  'accessibility',
  'about',
  'contact',
] as const;
export type Policy = (typeof POLICIES)[number];
export const isPolicy = (text: string): text is Policy => POLICIES.some((one) => one === text);

/** What a shopper agrees to with an order, and must be able to keep: beside "Pay" and in the mail. */
export const AGREED_POLICIES: readonly Policy[] = ['terms', 'returns'];

/** Who is behind the shop, and what it does with what people tell it: shown also while it is closed. */
export const LEGAL_POLICIES: readonly Policy[] = ['imprint', 'privacy'];

/** What a draft leaves to the merchant stands in brackets, such as `[name of your company]`. */
export const gapsIn = (plainText: string): string[] =>
  [...plainText.matchAll(/\[[^[\]\n]{1,200}\]/g)].map(([gap]) => gap);
