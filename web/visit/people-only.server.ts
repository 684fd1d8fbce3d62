/** Pages for people who are signed in, and those that also want to know that it is still the same person. */
import { type MiddlewareFunction, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import type { User } from './shapes.ts';
import { visitContext } from './visit.server.ts';

/** What is longer would make a header that no browser takes. */
const LONGEST_WAY = 2_000;

/** Where a visitor wants to go. A page asked for by script names its data file; people come back to the page. */
export function pageOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const page = pathname.replace(/\.data$/, '').replace(/\/_root$/, '/');
  return [page + search, page].find((way) => way.length < LONGEST_WAY) ?? '/';
}

const wayBy = (page: string, to: string) => redirect(`${page}?to=${encodeURIComponent(to)}`);

/** Strangers sign in and come back. */
export const requireSignIn: MiddlewareFunction<Response> = async ({ request, context }) => {
  if (!context.get(visitContext).user) throw wayBy('/sign-in', pageOf(request));
};

/**
 * For pages full of delicate acts: people confirm that it is them before they see the page, and come back. Asked only
 * when the page is opened, so that nothing typed is lost; an act that comes too late is refused by the API.
 */
export const requireConfirmed: MiddlewareFunction<Response> = async ({ request, context }) => {
  const { user } = context.get(visitContext);
  if (request.method === 'GET' || !user) confirmSoon(user, request);
};

/** The same for pages whose act is delicate only sometimes, in their loader. */
export function confirmSoon(user: User | null, request: Request): void {
  if (!user) throw wayBy('/sign-in', pageOf(request));
  if (Date.parse(user.confirmedUntil) < Date.now() + LEAST_LEFT_MS) {
    throw wayBy('/confirm', pageOf(request));
  }
}
/** Enough to fill in a form. */
const LEAST_LEFT_MS = 2 * 60_000;

/** For acts on pages that do not ask beforehand: off to the confirmation and back to the page. */
export function confirmFirst(problem: ApiProblem, request: Request): void {
  if (problem.code === 'auth.confirm_first') throw wayBy('/confirm', pageOf(request));
}
