import { notFound, Refusal } from '#platform/errors.ts';

export const wrongSignIn = () =>
  new Refusal(401, 'auth.wrong_sign_in', 'The email address or the password is not right.');
export const sessionOver = () =>
  new Refusal(401, 'auth.session_over', 'You have been signed out. Please sign in again.');
export const linkSpent = () =>
  new Refusal(
    409,
    'auth.link_spent',
    'This link was used already or is too old. Ask for a new one.',
  );
export const emailTaken = () =>
  new Refusal(409, 'auth.email_taken', 'There is an account with this email address already.');
export const unknownAccount = () => notFound('This account');
