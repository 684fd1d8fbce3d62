import { Type } from 'typebox';
import { ORIGINAL_LOCALE, SHIPPED_LOCALES } from '#common/locales.ts';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Named, OneOf, Shape, Text } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged, Version } from '#platform/version.ts';
import { translateProduct, translationForChange, viewTranslation } from './translations.ts';

const tags = ['Admin: catalogue'];
const ByLanguage = Shape({
  id: Id,
  locale: OneOf(
    SHIPPED_LOCALES.filter((locale) => locale !== ORIGINAL_LOCALE),
    { title: 'TranslatedLocale', description: 'A language besides the one goods are written in' },
  ),
});
const title = Text(300, { description: 'Empty: not translated, and the original is read' });
const TranslationSchema = Named('ProductTranslation', {
  version: Version,
  title: Type.String(),
  description: Type.String({ description: 'Safe HTML' }),
});

export function translationRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/products/:id/translations/:locale',
    {
      schema: {
        operationId: 'getProductTranslation',
        summary: 'What is written of a product in another language',
        tags,
        params: ByLanguage,
        response: { 200: TranslationSchema },
      },
      config: { permission: 'catalog:read' },
    },
    ({ params: { id, locale } }) => viewTranslation(db, id, locale),
  );
  app.put(
    '/admin/products/:id/translations/:locale',
    {
      schema: {
        operationId: 'setProductTranslation',
        summary: 'Write a product in another language',
        description: 'Shoppers read it as soon as the shop offers the language.',
        tags,
        params: ByLanguage,
        headers: IfMatch,
        body: Shape({
          title,
          description: Text(40_000, {
            description: 'Plain text or HTML; only plain formatting is kept',
          }),
        }),
        response: { 200: TranslationSchema },
      },
      config: { permission: 'catalog:write' },
    },
    (request) =>
      inTx(db, async (tx) => {
        const { id, locale } = request.params;
        await refuseIfChanged(request, () => translationForChange(tx, id, locale));
        return translateProduct(tx, {
          id,
          locale,
          text: request.body,
          actor: actorOf(request),
        });
      }),
  );
}
