/** What a language of the shop still lacks until nothing is read in another one. */
import { type Static, Type } from 'typebox';
import { ORIGINAL_LOCALE, SHIPPED_LOCALES, type ShippedLocale } from '#common/locales.ts';
import { countUntranslated } from '#modules/catalog/index.ts';
import { readMethodSettings } from '#modules/payments/index.ts';
import { readSettings } from '#modules/settings/index.ts';
import { countUnnamed } from '#modules/shipping/index.ts';
import type { App } from '#platform/http.ts';
import { Named, OneOf, WholeListOf } from '#platform/schemas.ts';
import type { Shop } from './checkout.ts';

const ReadinessSchema = Named('LanguageReadiness', {
  locale: OneOf(SHIPPED_LOCALES),
  listed: Type.Boolean({
    description:
      'Lists of products are written in it. Until then they show texts as they were written',
  }),
  products: Type.Integer({ description: 'Products on sale' }),
  productsWithoutText: Type.Integer({ description: 'Those whose texts are read as written' }),
  categories: Type.Integer(),
  categoriesWithoutText: Type.Integer(),
  shippingOptionsWithoutText: Type.Integer({ description: 'Of those that are offered' }),
  paymentMethodsWithoutText: Type.Integer({
    description: 'Payment methods that explain how to pay, but not in this language',
  }),
});
type Readiness = Static<typeof ReadinessSchema>;

export function languageReadinessRoute(app: App, shop: Shop): void {
  app.get(
    '/admin/settings/languages/readiness',
    {
      schema: {
        operationId: 'getLanguageReadiness',
        summary: 'What is not written yet in each language of the shop',
        tags: ['Settings'],
        response: { 200: WholeListOf(ReadinessSchema) },
      },
      config: { permission: 'settings:read' },
    },
    async () => ({ items: await readinessOf(shop), nextCursor: null }),
  );
}

async function readinessOf({ platform: { db } }: Shop): Promise<Readiness[]> {
  const [untranslated, { languages }, methods, unnamed] = await Promise.all([
    countUntranslated(db),
    readSettings(db),
    readMethodSettings(db),
    countUnnamed(db),
  ]);
  const explained = methods.flatMap(({ enabled, instructions }) => {
    const written = Object.keys(instructions);
    return enabled && written.length > 0 ? [written] : [];
  });
  // American English reads English, as methods themselves do.
  const isWritten = (written: string[], locale: ShippedLocale) =>
    written.includes(locale) || written.includes(locale.split('-')[0] ?? '');
  const lacking = (locale: ShippedLocale) => explained.filter((one) => !isWritten(one, locale));
  return untranslated.map((one) => ({
    ...one,
    listed: one.locale === ORIGINAL_LOCALE || languages.listed.includes(one.locale),
    shippingOptionsWithoutText: unnamed[one.locale] ?? 0,
    paymentMethodsWithoutText: lacking(one.locale).length,
  }));
}
