/** Keys of integrations: what each may do, and taking it back. */

import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { deferIfUnconfirmed } from '../../../request/require-sign-in.server.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Empty, Notice } from '../../../ui/state.tsx';
import { requirePermission } from '../../layout/guard.server.ts';
import { useMay } from '../../layout/use-may.ts';
import { TeamHead } from '../layout/team-head.tsx';
import type { Route } from './+types/route';
import { KeysTable } from './keys-table.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('staff:read')];

const PER_PAGE = 40;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const query = { limit: PER_PAGE, cursor };
  const { items, nextCursor } = await read(api.GET('/admin/api-keys', { params: { query } }));
  return { keys: items, nextCursor, done: url.searchParams.get('done') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const { api, locale } = ctx;
  const id = String(form.get('id') ?? '');
  const { problem } = await attempt(
    api.DELETE('/admin/api-keys/{id}', { params: { path: { id } } }),
  );
  if (!problem) return redirect('/admin/team/keys?done=revoked');
  await deferIfUnconfirmed(problem, { ctx, request, form });
  return data({ problem: problemWords(problem, locale) }, { status: problem.status });
}

export default function Keys({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.team.keys');
  const may = useMay();
  const { keys, nextCursor, done } = loaderData;
  return (
    <>
      <TeamHead tab="keys">
        {may('staff:write') && (
          <LinkButton to="/admin/team/keys/new" look="primary" dense prefetch="intent">
            {t('new')}
          </LinkButton>
        )}
      </TeamHead>
      {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
      {done === 'revoked' && !actionData && <Notice>{t('revokedDone')}</Notice>}
      <p className="mb-3 max-w-text text-quiet">
        {t('text')}{' '}
        <a href="/api/docs" className="link">
          {t('docs')}
        </a>
      </p>
      {keys.length > 0 ? (
        <KeysTable keys={keys} />
      ) : (
        <Empty title={t('empty')}>
          <p className="max-w-text text-quiet">{t('emptyText')}</p>
        </Empty>
      )}
      <Pagination
        label={t('pages')}
        next={nextCursor && `/admin/team/keys?cursor=${encodeURIComponent(nextCursor)}`}
      />
    </>
  );
}
