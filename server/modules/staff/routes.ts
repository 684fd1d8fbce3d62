import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { acceptRoutes } from './accept-routes.ts';
import { activityRoutes } from './activity-routes.ts';
import { inviteRoutes } from './invite-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { savedViewRoutes } from './saved-view-routes.ts';

export function staffRoutes(app: App, platform: Platform): void {
  roleRoutes(app, platform);
  peopleRoutes(app, platform);
  inviteRoutes(app, platform);
  acceptRoutes(app, platform);
  keyRoutes(app, platform);
  activityRoutes(app, platform);
  savedViewRoutes(app, platform);
}
