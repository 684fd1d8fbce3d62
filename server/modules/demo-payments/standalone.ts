import { type App, createHttp } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { wrongKey } from './errors.ts';
import { demoPaymentRoutes } from './routes.ts';

/** The gateway as a server of its own, as any other provider is: for tests that want real HTTP between the two. */
export async function createDemoPaymentApp(platform: Platform): Promise<App> {
  const { config, cache, limits, health } = platform;
  const app = await createHttp({
    config,
    cache,
    limits,
    health,
    authenticate: async () => {
      throw wrongKey();
    },
  });
  demoPaymentRoutes(app, platform);
  return app;
}
