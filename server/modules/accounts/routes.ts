import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { addressRoutes } from './addresses/address-routes.ts';
import { profileRoutes } from './profile/profile-routes.ts';

export function accountRoutes(app: App, platform: Platform): void {
  profileRoutes(app, platform);
  addressRoutes(app, platform);
}
