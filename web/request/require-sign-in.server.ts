/** Pages that need a sign-in, and those that also need reauthentication. */
import { type MiddlewareFunction, type RouterContextProvider, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { REQUEST_CONTEXT } from './context.server.ts';
import { deferUntilProof, linkTo, pageOf } from './deferred-form.server.ts';
import type { User } from './shapes.ts';

type GuardedRequest = { request: Request; context: Readonly<RouterContextProvider> };

/** Visitors sign in and return. What they submitted meanwhile is given back to them. */
export async function redirectToSignIn({ request, context }: GuardedRequest): Promise<never> {
  if (request.method === 'GET') throw redirect(linkTo('/sign-in', pageOf(request)));
  return deferUntilProof(context.get(REQUEST_CONTEXT), '/sign-in', { request });
}

export const requireSignIn: MiddlewareFunction<Response> = async ({ request, context }) => {
  if (!context.get(REQUEST_CONTEXT).user) await redirectToSignIn({ request, context });
};

/**
 * For pages full of sensitive actions: reauthentication comes before the page. It is checked only when the page opens;
 * an action submitted too late is refused by the API, and given back to be submitted again.
 */
export const requireReauthentication: MiddlewareFunction<Response> = async ({
  request,
  context,
}) => {
  const { user } = context.get(REQUEST_CONTEXT);
  if (!user) await redirectToSignIn({ request, context });
  if (request.method === 'GET') requireRecentProof(user, request);
};

/** The same for pages whose action is only sometimes sensitive, in their loader. */
export function requireRecentProof(user: User | null, request: Request): void {
  if (!user) throw redirect(linkTo('/sign-in', pageOf(request)));
  if (Date.parse(user.confirmedUntil) < Date.now() + MIN_REMAINING_MS) {
    throw redirect(linkTo('/confirm', pageOf(request)));
  }
}
/** Enough to fill in a form. */
const MIN_REMAINING_MS = 2 * 60_000;

/**
 * For actions whose reauthentication has expired, or whose session has ended meanwhile: what was submitted is given
 * back.
 */
export async function deferIfUnconfirmed(
  problem: ApiProblem,
  sent: { ctx: Parameters<typeof deferUntilProof>[0]; request: Request; form?: FormData },
): Promise<void> {
  if (problem.code === 'auth.confirm_first') await deferUntilProof(sent.ctx, '/confirm', sent);
}
