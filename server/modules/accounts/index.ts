/** What a person keeps with their account: profile, addresses, and its end. */
export { clearAddresses } from './addresses/address-queries.ts';
export { type LeavingPerson, lockLeaving, removeAccount } from './closing/closing.ts';
export { accountRoutes } from './routes.ts';
