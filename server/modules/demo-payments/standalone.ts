import { type App, createHttp } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { wrongKey } from './errors.ts';
import { demoPaymentRoutes } from './routes.ts';

/** The demo provider as a server of its own: for tests that want real HTTP between it and the shop. */
export async function createDemoPaymentApp(platform: Platform): Promise<App> {
  const { config, cache, limits, health, sells, languages } = platform;
  const app = await createHttp({
    config,
    cache,
    limits,
    health,
    sells,
    languages,
    tokenHeaders: [],
    authenticate: async () => {
      throw wrongKey();
    },
  });
  demoPaymentRoutes(app, platform);
  return app;
}
