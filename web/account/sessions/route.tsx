/** The list of the person's sessions, and how they end ones they do not recognise. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import type { Route } from './+types/route';
import { SessionRow } from './session-row.tsx';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const { items, nextCursor } = await read(
    api.GET('/me/sessions', { params: { query: { cursor } } }),
  );
  return { sessions: items, nextCursor, ended: url.searchParams.get('ended') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const id = String((await readForm(request)).get('id') ?? '');
  const call = id
    ? api.DELETE('/me/sessions/{id}', { params: { path: { id } } })
    : api.DELETE('/me/sessions');
  const { problem } = await attempt(call);
  // One that has ended already needs nothing more.
  if (!problem || problem.status === 404) {
    return redirect(`/account/sessions?ended=${id ? 'one' : 'others'}`);
  }
  return data({ problem: problemWords(problem, locale) }, { status: problem.status });
}

export default function Sessions({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('access.sessions');
  const { sessions, nextCursor, ended } = loaderData;
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display mb-4">{t('title')}</h1>
      <p className="mb-8 max-w-text text-quiet">{t('text')}</p>
      <div className="grid gap-8">
        {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
        {ended && <Notice>{t(ended === 'one' ? 'ended' : 'others')}</Notice>}
        <ul className="border-t border-hairline">
          {sessions.map((session) => (
            <SessionRow key={session.id} {...session} />
          ))}
        </ul>
        <div className="flex flex-wrap gap-3">
          {sessions.length > 1 && (
            <Form method="post" action="/account/sessions">
              <Button type="submit">{t('signOutOthers')}</Button>
            </Form>
          )}
          {nextCursor && (
            <LinkButton
              to={`/account/sessions?cursor=${encodeURIComponent(nextCursor)}`}
              rel="next"
            >
              {t('older')}
            </LinkButton>
          )}
        </div>
      </div>
    </>
  );
}
