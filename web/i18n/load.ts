import { storefront } from '#common/messages/en.ts';

export type StorefrontMessages = typeof storefront;

/** The shopper's sentences in the browser. English comes with the page's scripts; the pseudo-language is made when asked for. */
export async function loadMessages(locale: string): Promise<StorefrontMessages> {
  if (locale !== 'ar-XB') return storefront;
  const { pseudoOf } = await import('#common/messages/pseudo.ts');
  return pseudoOf(storefront);
}
