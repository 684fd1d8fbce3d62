/** People who shop and people who work here: sign-in, sessions, roles. */
export { createAccount, createOwnerInvite, hasOwner } from './owner.ts';
export { accountRoutes } from './routes.ts';
export { authenticate } from './sign-in.ts';
