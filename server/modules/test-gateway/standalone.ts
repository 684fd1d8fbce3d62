import { type App, createHttp } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { wrongKey } from './errors.ts';
import { testGatewayRoutes } from './routes.ts';

/** The gateway as a server of its own, as any other provider is: for tests that want real HTTP between the two. */
export async function createTestGatewayApp(platform: Platform): Promise<App> {
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
  testGatewayRoutes(app, platform);
  return app;
}
