import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { demoRoutes } from './demo-routes.ts';

export function setupRoutes(app: App, platform: Platform): void {
  demoRoutes(app, platform);
}
