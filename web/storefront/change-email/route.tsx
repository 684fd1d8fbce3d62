import { data } from 'react-router';
import { attempt } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { refused } from '../../visit/refused.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { LinkPage, SECRET_PAGE } from '../frame/link-page.tsx';
import type { Route } from './+types/route';

export function loader({ context, url }: Route.LoaderArgs) {
  context.get(visitContext).keepSecret();
  return { token: url.searchParams.get('token') ?? '' };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(visitContext);
  const token = String((await readForm(request)).get('token') ?? '');
  const { problem } = await attempt(api.POST('/auth/email/change', { body: { token } }));
  if (!problem) return { done: true, problem: null };
  const { notice } = refused(problem, locale, []);
  return data({ done: false, problem: notice }, { status: problem.status });
}

export const meta: Route.MetaFunction = () => SECRET_PAGE;

export default function ChangeEmail({ loaderData, actionData }: Route.ComponentProps) {
  return <LinkPage page="changeEmail" {...loaderData} {...actionData} />;
}
