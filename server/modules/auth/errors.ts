import { notFound, Refusal } from '#platform/errors.ts';

export const wrongSignIn = () =>
  new Refusal(401, 'auth.wrong_sign_in', 'The email address or the password is not right.');
export const tooManyHashes = () =>
  new Refusal(
    503,
    'server.busy',
    'Very many people are signing in. Nothing was changed; please try again in a moment.',
    { retryAfterSeconds: 2 },
  );
export const sessionOver = () =>
  new Refusal(401, 'auth.session_over', 'You have been signed out. Please sign in again.');
export const linkSpent = () =>
  new Refusal(
    409,
    'auth.link_spent',
    'This link was used already or is too old. Ask for a new one.',
  );
/** Whoever has the link has the mailbox; whether the account is theirs is another question. */
export const linkOfAccount = () =>
  new Refusal(
    403,
    'auth.link_of_account',
    'Sign in to the account that this link is for, or enter its password.',
  );
export const emailTaken = () =>
  new Refusal(409, 'auth.email_taken', 'There is an account with this email address already.');
/** Not a failure: the password was right, and the challenge goes with the code to `POST auth/login/code`. */
export const codeNeeded = (challenge: string) =>
  new Refusal(401, 'auth.code_needed', 'Enter the code from your authenticator app to go on.', {
    challenge,
  });

/** 401 while signing in, 403 for somebody who is signed in. */
export const wrongCode = (status: 401 | 403) =>
  new Refusal(status, 'auth.wrong_code', 'This code is not right, or was used already.', {
    errors: [{ path: '/code', message: 'is not right, or was used already' }],
  });

export const confirmBySignIn = () =>
  new Refusal(409, 'auth.confirm_by_sign_in', 'Sign in again to confirm that it is you.');

export const signInTooOld = () =>
  new Refusal(401, 'auth.sign_in_too_old', 'This sign-in took too long. Please begin again.');

export const authenticatorIsOn = () =>
  new Refusal(409, 'auth.authenticator_on', 'Two-step sign-in is on already.');

export const noAuthenticator = () =>
  new Refusal(409, 'auth.no_authenticator', 'Two-step sign-in is not on.');

/** Of staff: the wall must not be opened by adding a door to it. */
export const showFactorFirst = () =>
  new Refusal(
    403,
    'auth.show_factor_first',
    'Show the second factor you have first: confirm with your passkey or a code.',
  );

export const twoFactorFirst = () =>
  new Refusal(
    409,
    'auth.two_factor_first',
    'Sign in with a second factor yourself first, or this would lock you out.',
  );

export const unknownAccount = () => notFound('This account');
export const isStaffAccount = () =>
  new Refusal(409, 'auth.is_staff', 'This person works here. Staff are managed under Team.');
export const lastOwner = () =>
  new Refusal(
    409,
    'staff.last_owner',
    'This is the last owner of the shop. Make somebody else an owner first.',
  );

const weak = (code: string, detail: string) => (path: string) =>
  new Refusal(400, code, detail, { errors: [{ path, message: detail }] });
export const passwordCommon = weak(
  'auth.password_common',
  'Many people use this password, so it is tried first. Choose a few words that do not belong together.',
);
export const passwordPersonal = weak(
  'auth.password_personal',
  'This password is made of your name, your address or the name of the shop. Choose other words.',
);
export const passwordWeak = weak(
  'auth.password_weak',
  'This password is easy to guess. Choose at least 8 characters; a few words are better than a riddle.',
);
export const wrongPassword = (path: string) =>
  new Refusal(403, 'auth.wrong_password', 'This is not your present password.', {
    errors: [{ path, message: 'is not your present password' }],
  });
export const sameEmail = () =>
  new Refusal(400, 'auth.same_email', 'This is your address already.', {
    errors: [{ path: '/email', message: 'is your address already' }],
  });
export const unknownSession = () => notFound('This session');
export const alreadyStaff = () =>
  new Refusal(
    409,
    'staff.already_staff',
    'This person works here already. Change their role instead.',
  );
export const inviteForBlocked = () =>
  new Refusal(409, 'staff.blocked_account', 'The account with this address is blocked.');
/** Nobody has shown yet that the account's password is the address holder's. */
export const chooseNewPassword = () =>
  new Refusal(
    409,
    'staff.unproven_account',
    'There is an account with this address that nobody has confirmed. Choose a new password for it, then open the ' +
      'invitation again.',
  );
