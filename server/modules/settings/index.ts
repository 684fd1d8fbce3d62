/** The merchant's settings and what anyone may know of the shop. */
export { SETTINGS_API } from './api-part.ts';
export { SETTINGS_ACTIONS } from './audit-actions.ts';
export { followCurrencies } from './currency-routes.ts';
export { DEMO_SIGN_INS } from './demo.ts';
export { hadFirstRun, storeOnce, takeFirstRun } from './first-run.ts';
export { refuseUnwritable, saveMailServer } from './mail-reach.ts';
export { SETTINGS_PERMISSIONS } from './permissions.ts';
export { SOLD_IN } from './queries.ts';
export { settingsRoutes } from './routes.ts';
export { PriceSchema } from './schemas.ts';
export {
  DEFAULTS,
  lockSettings,
  readSettings,
  rememberedSettings,
  SETTINGS_TAG,
  type Settings,
  writeSettings,
} from './settings.ts';
