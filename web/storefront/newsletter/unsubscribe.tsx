/**
 * Where the link of every newsletter leads. A mail program may send its form by itself (RFC 8058): it has no cookie, and
 * the token stands in the address.
 */
import { data } from 'react-router';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { SECRET_PAGE } from '../layout/link-page.tsx';
import type { Route } from './+types/unsubscribe';
import { NewsletterLinkPage } from './link-page.tsx';

const tokenOf = (url: URL) => url.searchParams.get('token') ?? '';

export function loader({ context, url }: Route.LoaderArgs) {
  context.get(REQUEST_CONTEXT).keepSecret();
  return { token: tokenOf(url) };
}

export async function action({ url, context }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const body = { token: tokenOf(url) };
  const { problem } = await attempt(api.POST('/newsletter/end', { body }));
  if (!problem) return { done: true, problem: null };
  return data({ done: false, problem: problemWords(problem, locale) }, { status: problem.status });
}

export const meta: Route.MetaFunction = () => SECRET_PAGE;

export default function Unsubscribe({ loaderData, actionData }: Route.ComponentProps) {
  return <NewsletterLinkPage page="unsubscribe" token={loaderData.token} outcome={actionData} />;
}
