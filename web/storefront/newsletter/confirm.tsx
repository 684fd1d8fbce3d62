/** Where the link of a confirmation mail leads. */
import { data } from 'react-router';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { SECRET_PAGE } from '../layout/link-page.tsx';
import type { Route } from './+types/confirm';
import { NewsletterLinkPage } from './link-page.tsx';

export function loader({ context, url }: Route.LoaderArgs) {
  context.get(REQUEST_CONTEXT).keepSecret();
  return { token: url.searchParams.get('token') ?? '' };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const body = { token: String(form.get('token') ?? '') };
  const { problem } = await attempt(api.POST('/newsletter/confirmation', { body }));
  if (!problem) return { done: true, problem: null };
  return data({ done: false, problem: problemWords(problem, locale) }, { status: problem.status });
}

export const meta: Route.MetaFunction = () => SECRET_PAGE;

export default function ConfirmNewsletter({ loaderData, actionData }: Route.ComponentProps) {
  return <NewsletterLinkPage page="confirm" token={loaderData.token} outcome={actionData} />;
}
