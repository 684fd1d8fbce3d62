import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { gatewayApiRoutes } from './api-routes.ts';
import { gatewayPageRoutes } from './page-routes.ts';

/** The whole gateway, at the root of `app`: its API under `/test-gateway/v1`, its pages under `/test-gateway/pay`. */
export function testGatewayRoutes(app: App, platform: Platform): void {
  app.register(async (api: App) => gatewayApiRoutes(api, platform), { prefix: '/test-gateway/v1' });
  app.register(async (pages: App) => gatewayPageRoutes(pages, platform), {
    prefix: '/test-gateway/pay',
  });
}
