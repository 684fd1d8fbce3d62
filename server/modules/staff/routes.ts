import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { acceptRoutes } from './accept-routes.ts';
import { activityRoutes } from './activity-routes.ts';
import type { Grantable } from './granting.ts';
import { inviteRoutes } from './invite-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { savedViewRoutes } from './saved-view-routes.ts';

export function staffRoutes(app: App, platform: Platform, grantable: Grantable): void {
  roleRoutes(app, platform, grantable);
  peopleRoutes(app, platform);
  inviteRoutes(app, platform);
  acceptRoutes(app, platform);
  keyRoutes(app, platform, grantable);
  activityRoutes(app, platform);
  savedViewRoutes(app, platform);
}
