/**
 * Builds the HTTP app: platform first, then one visible line per module, in the order of `modules/order.ts`: a
 * module may use those above it.
 */
import { accountRoutes, clearAddresses } from '#modules/accounts/index.ts';
import { authenticate, authRoutes } from '#modules/auth/index.ts';
import { brandingFiles, brandingRoutes } from '#modules/branding/index.ts';
import { cartRoutes, detachCarts } from '#modules/cart/index.ts';
import { catalogAdminRoutes, catalogRoutes } from '#modules/catalog/index.ts';
import { checkoutAdminRoutes, checkoutRoutes } from '#modules/checkout/index.ts';
import { contactRoutes } from '#modules/contact/index.ts';
import { contentRoutes, menuRoutes } from '#modules/content/index.ts';
import { customerAdminRoutes, ownDataRoutes } from '#modules/customers/index.ts';
import { demoIdentityRoutes } from '#modules/demo-identity/index.ts';
import { demoPaymentRoutes } from '#modules/demo-payments/index.ts';
import { mediaFiles, mediaRoutes } from '#modules/media/index.ts';
import { newsletterRoutes } from '#modules/newsletter/index.ts';
import { mailboxRoutes, senderRoutes } from '#modules/notifications/index.ts';
import {
  endStreams,
  orderAdminRoutes,
  orderRoutes,
  orderStockRoutes,
} from '#modules/orders/index.ts';
import {
  createProviders,
  methodAdminRoutes,
  type Providers,
  paymentAdminRoutes,
  paymentReturnRoutes,
  reviewRoutes,
  webhookRoutes,
} from '#modules/payments/index.ts';
import { reportFileRoutes, reportRoutes } from '#modules/reports/index.ts';
import { followSettings, settingsRoutes } from '#modules/settings/index.ts';
import { createGate, setupRoutes } from '#modules/setup/index.ts';
import { followDelivery, shippingAdminRoutes, shippingRoutes } from '#modules/shipping/index.ts';
import { authenticateKey, isApiKey, staffRoutes } from '#modules/staff/index.ts';
import { stockAdminRoutes, stockLocationRoutes } from '#modules/stock/index.ts';
import { countriesAndTaxes, taxAdminRoutes } from '#modules/tax/index.ts';
import type { Tx } from '#platform/db.ts';
import { docsRoutes } from '#platform/docs-page.ts';
import { notSignedIn } from '#platform/errors.ts';
import { healthRoutes } from '#platform/health-routes.ts';
import { type App, createHttp } from '#platform/http.ts';
import { awaitOwnNotices } from '#platform/own-changes.ts';
import type { Platform } from '#platform/platform.ts';
import { registerScope } from '#platform/register-scope.ts';
import { noteMethods, refuseUnknownAddresses } from '#platform/unknown-addresses.ts';
import { API_PARTS } from './api-parts.ts';
import { AUDIT_ACTIONS } from './audit-actions.ts';
import { PERMISSIONS } from './permissions.ts';
import { requireRepeatable } from './repeats.ts';

type Parts = {
  /** Sees the app before any route is there, as describing the API needs to. */
  prepare?: (app: App) => Promise<void>;
  /** Those of the config unless told otherwise. */
  providers?: Providers;
};

export async function buildApp(
  platform: Platform,
  { prepare, providers = createProviders(platform.config) }: Parts = {},
): Promise<App> {
  const { config, db } = platform;
  const app = await createHttp({
    ...platform,
    tokenHeaders: API_PARTS.tokenHeaders,
    gate: createGate(platform),
    authenticate: (token) =>
      isApiKey(token) ? authenticateKey(db, token) : authenticate(db, config, token),
  });
  app.addHook('onReady', () => followSettings(platform, app.log));
  app.addHook('onReady', () => followDelivery(platform, app.log));
  const known = noteMethods(app);
  app.addHook('onRoute', requireRepeatable);
  app.addHook('onRoute', awaitOwnNotices(platform.channel));
  await prepare?.(app);

  healthRoutes(app, platform);
  docsRoutes(app);
  mediaFiles(app, platform);
  brandingFiles(app, platform);
  webhookRoutes(app, platform, providers);
  paymentReturnRoutes(app, platform, providers);
  if (config.mode === 'demo') {
    demoPaymentRoutes(app, platform);
    demoIdentityRoutes(app, platform);
  }
  await registerScope(app, (api) => registerModules(api, platform, providers), {
    prefix: '/api/v1',
  });
  refuseUnknownAddresses(app, known);
  // Open streams would keep the server from closing.
  app.addHook('preClose', async () => endStreams());
  return app;
}

/** One line per module, in their order. */
function registerModules(api: App, platform: Platform, providers: Providers): void {
  settingsRoutes(api, platform, countriesAndTaxes);
  authRoutes(api, platform, detachUnverifiedData);
  accountRoutes(api, platform);
  staffRoutes(api, platform, { grantable: PERMISSIONS, actions: AUDIT_ACTIONS });
  mediaRoutes(api, platform);
  stockAdminRoutes(api, platform);
  stockLocationRoutes(api, platform);
  catalogRoutes(api, platform);
  catalogAdminRoutes(api, platform);
  brandingRoutes(api, platform);
  shippingRoutes(api, platform);
  shippingAdminRoutes(api, platform);
  contentRoutes(api, platform);
  menuRoutes(api, platform);
  taxAdminRoutes(api, platform);
  cartRoutes(api, platform);
  orderRoutes(api, platform);
  orderAdminRoutes(api, platform);
  orderStockRoutes(api, platform);
  reviewRoutes(api, platform, providers);
  methodAdminRoutes(api, platform, providers);
  paymentAdminRoutes(api, platform, providers);
  checkoutRoutes(api, { platform, providers });
  checkoutAdminRoutes(api, { platform, providers });
  newsletterRoutes(api, platform);
  contactRoutes(api, platform);
  customerAdminRoutes(api, platform);
  ownDataRoutes(api, platform);
  reportRoutes(api, platform);
  reportFileRoutes(api, platform);
  senderRoutes(api, platform);
  if (platform.config.mode === 'demo') mailboxRoutes(api, platform);
  setupRoutes(api, platform, providers);
}

/** What is stored with an account that a stranger made, when the person of its address takes it over. */
async function detachUnverifiedData(tx: Tx, accountId: string): Promise<void> {
  await clearAddresses(tx, accountId);
  await detachCarts(tx, accountId);
}

/** For a worker without pages and API: serves only its health. */
export async function buildHealthApp(platform: Platform): Promise<App> {
  const { config, cache, limits, health, sells, languages } = platform;
  const authenticate = () => Promise.reject(notSignedIn());
  const app = await createHttp({
    config,
    cache,
    limits,
    health,
    sells,
    languages,
    authenticate,
    tokenHeaders: [],
  });
  healthRoutes(app, platform);
  return app;
}
