import { notFound, refusal } from '#platform/errors.ts';

export const unknownProvider = () => notFound('sign_in');
export const providerDown = (name: string) =>
  refusal(503, 'auth.identity_provider_down', {
    params: { provider: name },
    retryAfterSeconds: 30,
  });
export const flowOver = () => refusal(409, 'auth.identity_flow_over');
export const denied = () => refusal(409, 'auth.identity_denied');
export const notProven = () => refusal(401, 'auth.identity_not_proven');
export const noEmail = () => refusal(409, 'auth.identity_no_email');
export const emailTakenHere = () => refusal(409, 'auth.identity_email_taken');
export const otherLinked = () => refusal(409, 'auth.identity_other_linked');
export const identityTaken = () => refusal(409, 'auth.identity_taken');
export const accountRefused = () => refusal(403, 'auth.identity_refused');
export const onlySignInMethod = () => refusal(409, 'auth.identity_only_way_in');
export const unknownIdentity = () => notFound('connection');
