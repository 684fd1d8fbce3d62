import { data } from 'react-router';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { isSpentLink, refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { LINK_REQUIRED, LinkPage, SECRET_PAGE } from '../layout/link-page.tsx';
import type { Route } from './+types/route';

export function loader({ context, url }: Route.LoaderArgs) {
  const { keepSecret, user } = context.get(REQUEST_CONTEXT);
  keepSecret();
  return { token: url.searchParams.get('token') ?? '', needsPassword: user === null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale, user } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const lacking = missingErrors(form, LINK_REQUIRED, locale);
  if (lacking) {
    const outcome = {
      done: false,
      problem: null,
      fault: lacking.faults.password,
      needsPassword: true,
    };
    return data(outcome, { status: 400 });
  }
  const password = String(form.get('password') ?? '');
  const body = { token: String(form.get('token') ?? ''), ...(password && { password }) };
  const { problem } = await attempt(api.POST('/auth/email/verify', { body }));
  // Pressed twice, it is confirmed all the same.
  if (!problem || (user?.emailVerified && problem.code === 'auth.link_spent')) {
    return { done: true, problem: null };
  }
  const { notice, faults } = refused(problem, locale, ['password']);
  // Signed in, but to another account.
  const isOthers = problem.code === 'auth.link_of_account' && { needsPassword: true };
  const isSpent = isSpentLink(problem);
  const outcome = { done: false, problem: notice, fault: faults.password, isSpent, ...isOthers };
  return data(outcome, { status: problem.status });
}

export const meta: Route.MetaFunction = () => SECRET_PAGE;

export default function VerifyEmail({ loaderData, actionData }: Route.ComponentProps) {
  return <LinkPage page="verify" {...loaderData} {...actionData} />;
}
