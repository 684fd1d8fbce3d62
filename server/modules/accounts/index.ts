/** People who shop and people who work here: sign-in, sessions, roles. */

export { type SignInWays, signInWays } from './block-queries.ts';
export { blockAccount, unblockAccount } from './blocking.ts';
export { holdAccount, type LeavingPerson, removeAccount } from './closing.ts';
export { countOwnCode } from './code-limits.ts';
export { confirmByPassword, confirmSession } from './confirm.ts';
export { handOver, openAccount } from './elsewhere.ts';
export { type AccountStanding, accountStanding } from './elsewhere-queries.ts';
export { isStaffAccount, unknownAccount } from './errors.ts';
export { SECURITY_CHANGES, type SecurityChange } from './events.ts';
export { type FactorStanding, factorStanding } from './factor-standing.ts';
export { accountNotesForChange, noteAccount } from './integrations.ts';
export { type Acceptance, acceptInvite, makeInvite, readInvite } from './invites.ts';
export { accountJobs, accountSchedule } from './jobs.ts';
export { requireAnotherOwner } from './last-owner.ts';
export { type LinkPurpose, type LinkRow, linkById } from './link-queries.ts';
export { linkToken, makeLink, readLink, spendLink } from './links.ts';
export { createAccount, createOwnerInvite, hasOwner } from './owner.ts';
export { type Person, requireGoodPassword } from './password-rules.ts';
export { personOf, type SignedInPerson } from './person.ts';
export { accountForMail } from './queries.ts';
export { markVerified } from './registration.ts';
export { accountRoutes } from './routes.ts';
export {
  AuthenticatorSchema,
  ConfirmSchema,
  NewPassword,
  PasswordText,
  PersonName,
  type SignedIn,
  SignedInSchema,
  Token,
} from './schemas.ts';
export {
  authenticate,
  type Beginning,
  finishSignIn,
  openSession,
  type Visitor,
} from './sign-in.ts';
export {
  countLinkPassword,
  countSignIn,
  LINKS_PER_ADDRESS,
  PASSWORDS_PER_ACCOUNT,
  SIGN_IN_PER_ADDRESS,
} from './sign-in-limits.ts';
export { blockStaff, changeRole, endStaff, forgetFactors, unblockStaff } from './staff.ts';
export {
  deleteRole,
  insertRole,
  lockStaff,
  ownersToTell,
  powersOf,
  type RoleRow,
  roleById,
  type StaffRow,
  staffById,
  updateRole,
  withdrawInvites,
} from './staff-queries.ts';
export {
  beginAuthenticator,
  hasAuthenticator,
  recoveryCodesLeft,
  removeAuthenticator,
  requireShownFactor,
} from './two-factor.ts';
export { lockFactors, strengthenSession } from './two-factor-queries.ts';
export { visitorOf } from './visitor.ts';
