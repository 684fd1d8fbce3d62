import { storefront } from '#common/messages/en.ts';

export type StorefrontMessages = typeof storefront;

/** The shopper's sentences in the browser. English comes with the page's scripts; what is made from it is made when asked for. */
export async function loadMessages(locale: string): Promise<StorefrontMessages> {
  if (locale === 'en-US') {
    const { americanOf } = await import('#common/messages/american.ts');
    return americanOf(storefront);
  }
  if (locale !== 'ar-XB') return storefront;
  const { pseudoOf } = await import('#common/messages/pseudo.ts');
  return pseudoOf(storefront);
}
