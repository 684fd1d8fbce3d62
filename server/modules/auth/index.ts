/**
 * Who somebody is: sign-in, sessions, passwords, second factors, passkeys, OAuth. Each story folder has an index of
 * its own.
 */
export { AUTH_API } from './api-part.ts';
export { AUTH_ACTIONS } from './audit-actions.ts';
export { unknownAccount } from './errors.ts';
export { SECURITY_CHANGES, type SecurityChange } from './events.ts';
export { authJobs, authSchedule } from './jobs.ts';
export { accountForMail } from './queries.ts';
export { createAccount, createOwnerInvite, hasOwner } from './registration/owner.ts';
export { authRoutes } from './routes.ts';
export { NewPassword, PersonName, SignedInSchema, Token } from './schemas.ts';
export { personOf } from './sessions/person.ts';
export { visitorOf } from './sessions/visitor.ts';
export { authenticate } from './sign-in/sign-in.ts';
