/**
 * Builds the HTTP app: platform first, then one visible line per module. The order of the lines is the order of
 * the house: a module may use those above it.
 */
import cors from '@fastify/cors';
import { accountRoutes, authenticate } from '#modules/accounts/index.ts';
import { mediaFiles, mediaRoutes } from '#modules/media/index.ts';
import { settingsRoutes } from '#modules/settings/index.ts';
import { stockAdminRoutes } from '#modules/stock/index.ts';
import { aliveRoutes } from '#platform/alive.ts';
import { type App, createHttp } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';

/** `prepare` sees the app before any route is there, as describing the API needs to. */
export async function buildApp(
  platform: Platform,
  { prepare }: { prepare?: (app: App) => Promise<void> } = {},
): Promise<App> {
  const { config, cache, limits, db } = platform;
  const app = await createHttp({
    config,
    cache,
    limits,
    authenticate: (token) => authenticate(db, config, token),
  });
  await prepare?.(app);
  // None by default: browsers elsewhere may not read answers. Tokens travel in headers, so no cookies are allowed.
  await app.register(cors, {
    origin: config.corsOrigins.length > 0 ? config.corsOrigins : false,
    allowedHeaders: [
      'authorization',
      'content-type',
      'cart-token',
      'order-token',
      'idempotency-key',
    ],
    exposedHeaders: ['etag', 'ratelimit', 'ratelimit-policy', 'retry-after'],
    maxAge: 600,
  });

  aliveRoutes(app, platform);
  mediaFiles(app, platform);
  await app.register(
    async (api) => {
      settingsRoutes(api, platform);
      accountRoutes(api, platform);
      mediaRoutes(api, platform);
      stockAdminRoutes(api, platform);
    },
    { prefix: '/api/v1' },
  );
  return app;
}
