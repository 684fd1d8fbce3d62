import type { Providers } from '#modules/payments/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { checklistRoutes } from './checklist-routes.ts';
import { demoRoutes } from './demo-routes.ts';
import { passwordRoutes } from './password-routes.ts';

export function setupRoutes(app: App, platform: Platform, providers: Providers): void {
  checklistRoutes(app, platform, providers);
  demoRoutes(app, platform);
  passwordRoutes(app, platform);
}
