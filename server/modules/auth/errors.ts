import { fieldError, notFound, refusal } from '#platform/errors.ts';

export const wrongSignIn = () => refusal(401, 'auth.wrong_sign_in');
export const tooManyHashes = () => refusal(503, 'server.busy', { retryAfterSeconds: 2 });
export const sessionOver = () => refusal(401, 'auth.session_over');
export const linkSpent = () => refusal(409, 'auth.link_spent');
/** The link proves the mailbox; whether the account is theirs is another question. */
export const linkOfAccount = () => refusal(403, 'auth.link_of_account');
export const emailTaken = () => refusal(409, 'auth.email_taken');
/** Not a failure: the password was right, and the challenge goes with the code to `POST auth/login/code`. */
export const codeNeeded = (challenge: string) =>
  refusal(401, 'auth.code_needed', { members: { challenge } });

/** 401 while signing in, 403 for somebody who is signed in. */
export const wrongCode = (status: 401 | 403) =>
  refusal(status, 'auth.wrong_code', {
    errors: [fieldError('/code', 'wrong_code')],
  });

export const confirmBySignIn = () => refusal(409, 'auth.confirm_by_sign_in');

export const signInTooOld = () => refusal(401, 'auth.sign_in_too_old');

export const authenticatorIsOn = () => refusal(409, 'auth.authenticator_on');

export const noAuthenticator = () => refusal(409, 'auth.no_authenticator');

/** Staff without a second factor must not add a factor of another kind to get past the rule. */
export const showFactorFirst = () => refusal(403, 'auth.show_factor_first');

export const twoFactorFirst = () => refusal(409, 'auth.two_factor_first');

export const unknownAccount = () => notFound('account');
export const isStaffAccount = () => refusal(409, 'auth.is_staff');
export const lastOwner = () => refusal(409, 'staff.last_owner');

const weak = (code: 'password_common' | 'password_personal' | 'password_weak') => (path: string) =>
  refusal(400, `auth.${code}`, { errors: [fieldError(path, code)] });
export const passwordCommon = weak('password_common');
export const passwordPersonal = weak('password_personal');
export const passwordWeak = weak('password_weak');
export const wrongPassword = (path: string) =>
  refusal(403, 'auth.wrong_password', {
    errors: [fieldError(path, 'wrong_password')],
  });
export const sameEmail = () =>
  refusal(400, 'auth.same_email', {
    errors: [fieldError('/email', 'same_email')],
  });
export const unknownSession = () => notFound('session');
export const alreadyStaff = () => refusal(409, 'staff.already_staff');
export const inviteForBlocked = () => refusal(409, 'staff.blocked_account');
/** Nobody has shown yet that the account's password is the address holder's. */
export const chooseNewPassword = () => refusal(409, 'staff.unproven_account');
