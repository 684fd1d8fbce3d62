/** How every sign-in ends on the pages: with cookies and a return, or on the page that asks for a code. */
import { redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { attempt } from './api.server.ts';
import type { RequestContext } from './context.server.ts';
import { adoptBag } from './own-bag.server.ts';
import { saveSession } from './session.server.ts';
import type { SignedIn, User } from './shapes.ts';

/** The challenge lasts as long in the API. */
const STEP_SECONDS = 5 * 60;

/** Staff go to the admin, everyone else to their account. */
export const landingPageOf = (user: Pick<User, 'permissions' | 'twoFactorMissing'>) =>
  user.permissions.length > 0 && !user.twoFactorMissing ? '/admin' : '/account';

/**
 * Stores the session and redirects to where the visitor wanted to go. `to` is a path of this shop or null. An earlier
 * session of this browser ends, so that nobody finds another person's.
 */
export async function completeSignIn(
  { api, cookies }: Pick<RequestContext, 'api' | 'cookies'>,
  signedIn: SignedIn,
  to: string,
): Promise<Response> {
  const refreshToken = cookies.get('refresh');
  if (refreshToken) await attempt(api.POST('/auth/logout', { body: { refreshToken } }));
  saveSession(cookies, signedIn);
  await adoptBag({ api, cookies }, signedIn.accessToken);
  cookies.remove('signInStep');
  return redirect(to || landingPageOf(signedIn.user));
}

/** A sign-in that needs a second step continues at `/sign-in/code`; null for every other refusal. */
export function toSecondStep(
  { cookies }: Pick<RequestContext, 'cookies'>,
  problem: ApiProblem,
  to: string,
): Response | null {
  if (problem.code !== 'auth.code_needed' || !problem.challenge) return null;
  cookies.set('signInStep', problem.challenge, { maxAgeSeconds: STEP_SECONDS });
  return redirect(to ? `/sign-in/code?to=${encodeURIComponent(to)}` : '/sign-in/code');
}
