import { Type } from 'typebox';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Shape } from '#platform/schemas.ts';
import { noProvider } from './errors.ts';
import type { Providers } from './providers/index.ts';
import { settleEvent } from './settle.ts';

const MAX_WEBHOOK_BYTES = 256 * 1024;

/** At the root. The raw body is what the signature covers, so it is read before anything parses it. */
export function webhookRoutes(app: App, { db }: Platform, providers: Providers): void {
  app.register(async (hooks: App) => {
    hooks.removeAllContentTypeParsers();
    hooks.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_WEBHOOK_BYTES },
      (_request, body, done) => done(null, body),
    );
    hooks.post(
      '/webhooks/:provider',
      {
        schema: {
          operationId: 'receiveWebhook',
          summary: 'An event of a payment provider; the signature is checked first',
          tags: ['Incoming'],
          params: Shape({ provider: Type.String({ maxLength: 40 }) }),
          response: { 200: Type.Object({ received: Type.Boolean() }) },
        },
        config: { permission: 'public' },
      },
      async ({ params, body, headers }) => {
        const provider = providers[params.provider];
        if (!provider) throw noProvider();
        const raw = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
        await settleEvent(db, params.provider, provider.readWebhook(raw, headers));
        return { received: true };
      },
    );
  });
}
