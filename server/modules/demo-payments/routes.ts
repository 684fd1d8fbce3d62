import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { registerScope } from '#platform/register-scope.ts';
import { apiRoutes } from './api-routes.ts';
import { pageRoutes } from './page-routes.ts';

/** The whole provider, at the root of `app`: its API under `/test-gateway/v1`, its pages under `/test-gateway/pay`. */
export function demoPaymentRoutes(app: App, platform: Platform): void {
  registerScope(app, (api) => apiRoutes(api, platform), { prefix: '/test-gateway/v1' });
  registerScope(app, (pages) => pageRoutes(pages, platform), {
    prefix: '/test-gateway/pay',
  });
}
