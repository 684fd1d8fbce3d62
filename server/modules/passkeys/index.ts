/** Passkeys, and all that asks about every factor a person has: their list, and confirming who one is. */
export { confirmRoutes } from './confirm-routes.ts';
export { factorRoutes } from './factor-routes.ts';
export { passkeyRoutes } from './routes.ts';
