/** Where the password of a closed shop is sent, and where staff see what visitors see. */
import { data, redirect } from 'react-router';
import { attempt, NOT_NOW, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import type { Route } from './+types/route';
import type { Closed } from './closed.ts';
import { ClosedScreen, REQUIRED } from './closed-screen.tsx';
import { readClosed } from './read-closed.server.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const isStaff = (ctx.user?.permissions ?? []).length > 0;
  const closed = await readClosed(ctx.api, '/');
  if (!closed && !isStaff) throw redirect('/');
  ctx.keepSecret();
  const { name } = await read(ctx.api.GET('/shop'));
  const shown: Closed = closed ?? { name, doors: 'closed', text: '', legal: [], back: '/' };
  return data(shown, { status: isStaff ? 200 : NOT_NOW });
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const back = localPath(form.get('back'), '/');
  const missing = missingErrors(form, REQUIRED, ctx.locale);
  if (missing) return data({ ...missing, back }, { status: 400 });
  const password = String(form.get('password'));
  const { data: given, problem } = await attempt(
    ctx.api.POST('/shop/pass', { body: { password } }),
  );
  if (problem) {
    const refusal = refused(problem, ctx.locale, ['password']);
    return data({ ...refusal, back }, { status: problem.status });
  }
  ctx.cookies.set('shopPass', given.pass, { maxAgeSeconds: given.lifeSeconds });
  return redirect(back);
}

export default function OpeningSoon({ loaderData, actionData }: Route.ComponentProps) {
  const back = actionData?.back ?? loaderData.back;
  return <ClosedScreen closed={{ ...loaderData, back }} refused={actionData} />;
}
