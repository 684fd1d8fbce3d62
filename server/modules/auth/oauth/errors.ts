import { notFound, Refusal } from '#platform/errors.ts';

export const unknownProvider = () => notFound('This way to sign in');
export const providerDown = (name: string) =>
  new Refusal(
    503,
    'auth.identity_provider_down',
    `${name} did not answer. Nothing was changed; please try again in a moment.`,
    { retryAfterSeconds: 30 },
  );
export const flowOver = () =>
  new Refusal(
    409,
    'auth.identity_flow_over',
    'This took too long, or began in another window. Please try again.',
  );
export const denied = () =>
  new Refusal(409, 'auth.identity_denied', 'You did not go through with it. Nothing was changed.');
export const notProven = () =>
  new Refusal(
    401,
    'auth.identity_not_proven',
    'The answer could not be checked, so nobody was signed in. Please try again.',
  );
export const noEmail = () =>
  new Refusal(
    409,
    'auth.identity_no_email',
    'No email address came with it, and we need one. Allow it next time, or register with a password.',
  );
export const emailTakenHere = () =>
  new Refusal(
    409,
    'auth.identity_email_taken',
    'There is an account with this email address already. Sign in to it first, then connect the two.',
  );
export const otherLinked = () =>
  new Refusal(
    409,
    'auth.identity_other_linked',
    'Another account of this provider is connected already. Disconnect it first.',
  );
export const identityTaken = () =>
  new Refusal(
    409,
    'auth.identity_taken',
    'This already signs in to another account here, so it cannot be connected to yours.',
  );
export const accountRefused = () =>
  new Refusal(
    403,
    'auth.identity_refused',
    'This account is closed to sign-ins. Please write to us.',
  );
export const onlyWayIn = () =>
  new Refusal(
    409,
    'auth.identity_only_way_in',
    'It is the only way into your account. Set a password or add a passkey first.',
  );
export const unknownIdentity = () => notFound('This connection');
