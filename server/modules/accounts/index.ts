/** People who shop and people who work here: sign-in, sessions, roles. */
export { type SignInWays, signInWays } from './block-queries.ts';
export { blockAccount, unblockAccount } from './blocking.ts';
export { isStaffAccount, unknownAccount } from './errors.ts';
export { requireAnotherOwner } from './last-owner.ts';
export { type LinkPurpose, type LinkRow, linkById } from './link-queries.ts';
export { linkToken, makeLink, readLink, spendLink } from './links.ts';
export { createAccount, createOwnerInvite, hasOwner } from './owner.ts';
export { accountForMail } from './queries.ts';
export { accountRoutes } from './routes.ts';
export {
  authenticate,
  type Beginning,
  finishSignIn,
  openSession,
  type Visitor,
} from './sign-in.ts';
