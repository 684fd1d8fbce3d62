/** Pages for people who are signed in, and those that also want to know that it is still the same person. */
import { type MiddlewareFunction, type RouterContextProvider, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { REQUEST_CONTEXT } from './context.server.ts';
import type { User } from './shapes.ts';
import { linkTo, pageOf, turnBack } from './turn-back.server.ts';

type Asked = { request: Request; context: Readonly<RouterContextProvider> };

/** Strangers sign in and come back. What they sent meanwhile comes back to them. */
export async function signInFirst({ request, context }: Asked): Promise<never> {
  if (request.method === 'GET') throw redirect(linkTo('/sign-in', pageOf(request)));
  return turnBack(context.get(REQUEST_CONTEXT), '/sign-in', { request });
}

export const requireSignIn: MiddlewareFunction<Response> = async ({ request, context }) => {
  if (!context.get(REQUEST_CONTEXT).user) await signInFirst({ request, context });
};

/**
 * For pages full of sensitive actions: people confirm that it is them before they see the page, and come back. Asked only
 * when the page is opened; an act that comes too late is refused by the API, and comes back to be sent once more.
 */
export const requireConfirmed: MiddlewareFunction<Response> = async ({ request, context }) => {
  const { user } = context.get(REQUEST_CONTEXT);
  if (!user) await signInFirst({ request, context });
  if (request.method === 'GET') confirmSoon(user, request);
};

/** The same for pages whose action is sensitive only sometimes, in their loader. */
export function confirmSoon(user: User | null, request: Request): void {
  if (!user) throw redirect(linkTo('/sign-in', pageOf(request)));
  if (Date.parse(user.confirmedUntil) < Date.now() + LEAST_LEFT_MS) {
    throw redirect(linkTo('/confirm', pageOf(request)));
  }
}
/** Enough to fill in a form. */
const LEAST_LEFT_MS = 2 * 60_000;

/** For acts whose proof has grown old, or whose sign-in ended meanwhile: what was sent comes back. */
export async function confirmFirst(
  problem: ApiProblem,
  sent: { ctx: Parameters<typeof turnBack>[0]; request: Request; form?: FormData },
): Promise<void> {
  if (problem.code === 'auth.confirm_first') await turnBack(sent.ctx, '/confirm', sent);
}
