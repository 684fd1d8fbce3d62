import type { AuditActions } from '#platform/audit.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { acceptRoutes } from './accept-routes.ts';
import { activityRoutes } from './activity-routes.ts';
import type { Grantable } from './granting.ts';
import { inviteRoutes } from './invite-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { listColumnRoutes } from './list-column-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { savedViewRoutes } from './saved-view-routes.ts';

/** What all modules together say staff may do, and what the log of it calls that. */
type ShopWords = { grantable: Grantable; actions: AuditActions };

export function staffRoutes(app: App, platform: Platform, shop: ShopWords): void {
  const { grantable, actions } = shop;
  roleRoutes(app, platform, grantable);
  peopleRoutes(app, platform);
  inviteRoutes(app, platform);
  acceptRoutes(app, platform);
  keyRoutes(app, platform, grantable);
  activityRoutes(app, platform, actions);
  savedViewRoutes(app, platform);
  listColumnRoutes(app, platform);
}
