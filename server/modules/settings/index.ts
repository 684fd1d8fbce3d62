/** The merchant's settings and what anyone may know of the shop. */
export { SETTINGS_API } from './api-part.ts';
export { SETTINGS_ACTIONS } from './audit-actions.ts';
export { DEMO_SIGN_INS } from './demo.ts';
export { removeDemoWords, writeDemoWords } from './demo-words.ts';
export { fileStyle } from './files.ts';
export {
  becomeLive,
  type Emptying,
  hadFirstRun,
  isDemoEmptied,
  lockEmptying,
  readClosedPassword,
  readEmptying,
  storeOnce,
  takeFirstRun,
  writeClosedPassword,
  writeEmptying,
} from './first-run.ts';
export { followSettings } from './follow.ts';
export { ruledGroupRoutes } from './group-routes.ts';
export { languageOf, markListed } from './languages.ts';
export { refuseUnwritable, saveMailServer } from './mail-reach.ts';
export { SETTINGS_PERMISSIONS } from './permissions.ts';
export {
  DEMO_WORDS,
  HOME_COUNTRY,
  OFFERED_IN,
  ORDER_PREFIX,
  SOLD_IN,
  spokenIn,
} from './queries.ts';
export { settingsRoutes } from './routes.ts';
export { PriceSchema } from './schemas.ts';
export { isUnaligned, senderOf } from './sender.ts';
export {
  DEFAULTS,
  iconVersion,
  letterOf,
  lockSettings,
  MAIL_LOGO,
  type MailLogo,
  mailLogosOf,
  readSettings,
  rememberedSettings,
  SETTINGS_TAG,
  type Settings,
  writeSettings,
} from './settings.ts';
