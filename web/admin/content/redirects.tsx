/** Where old addresses lead: the list, one more, and many by file. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { refused } from '../../request/refused.server.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { Notice } from '../../ui/state.tsx';
import { Column, Table } from '../../ui/table.tsx';
import { useQueryFields, useRequiredForm } from '../../ui/use-form.ts';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { pageQuery } from '../list/list.server.ts';
import { isFiltered, readView } from '../list/list.ts';
import { Nothing, Results } from '../list/results.tsx';
import { receivedForm } from '../product/received.server.ts';
import type { Route } from './+types/redirects';
import { ContentHead } from './content-head.tsx';
import { REDIRECTS, RedirectFilters } from './filters.tsx';

const REQUIRED: RequiredFields = { from: 'redirectFrom', to: 'redirectTo' };
const DONE = ['saved', 'removed'] as const;

export const middleware: Route.MiddlewareFunction[] = [requirePermission('content:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(REDIRECTS, url.searchParams);
  const query = { ...view.filters, ...pageQuery(url.searchParams) };
  const page = await read(api.GET('/admin/redirects', { params: { query } }));
  return { view, ...page, done: DONE.find((name) => url.searchParams.has(name)) ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await receivedForm(ctx, request, 'content:write');
  const given = (name: string) => String(form.get(name) ?? '').trim();
  if (form.get('act') === 'remove') {
    const call = { params: { path: { id: given('id') } } };
    const { problem } = await attempt(ctx.api.DELETE('/admin/redirects/{id}', call));
    return problem ? refuse(problem, ctx, {}) : redirect('/admin/redirects?removed');
  }
  if (form.get('act') === 'import') {
    const file = form.get('file');
    const isFile = file instanceof File && file.size > 0;
    const body = { csv: isFile ? await file.text() : given('csv') };
    const { data: done, problem } = await attempt(
      ctx.api.POST('/admin/redirects/import', { body }),
    );
    return problem ? refuse(problem, ctx, {}) : data({ imported: done, refused: null });
  }
  const body = { from: given('from'), to: given('to') };
  const { problem } = await attempt(ctx.api.POST('/admin/redirects', { body }));
  return problem ? refuse(problem, ctx, body) : redirect('/admin/redirects?saved');
}

function refuse(
  problem: Parameters<typeof refused>[0],
  { locale }: RequestContext,
  typed: Record<string, string>,
) {
  const words = refused(problem, locale, ['from', 'to', 'csv']);
  return data({ imported: null, refused: { ...typed, ...words } }, { status: problem.status });
}

export default function RedirectsScreen({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.content');
  const { view, items, done } = loaderData;
  const mayChange = useMay()('content:write');
  return (
    <>
      <ContentHead tab="redirects">
        <a href="/admin/redirects/export.csv" className="link">
          {t('redirects.export')}
        </a>
      </ContentHead>
      <p className="mb-4 max-w-text text-quiet">{t('redirects.text')}</p>
      {done && !actionData && <Notice>{t(`redirects.${done}`)}</Notice>}
      {actionData?.imported && <Imported {...actionData.imported} />}
      {mayChange && <Forms refused={actionData?.refused ?? undefined} />}
      <RedirectFilters view={view} />
      <Results
        list={REDIRECTS}
        {...loaderData}
        label={t('more')}
        empty={
          <Nothing
            isFiltered={isFiltered(REDIRECTS, view)}
            title={t('redirects.empty')}
            text={t('redirects.emptyText')}
            filteredTitle={t('emptyFiltered')}
          />
        }
      >
        <Rows rows={items} mayChange={mayChange} />
      </Results>
    </>
  );
}

type Import = AnswerOf<'importRedirects'>;

function Imported({ imported, errors }: Import) {
  const t = useTranslations('admin.content.redirects');
  return (
    <Notice tone={errors.length > 0 ? 'alarm' : 'good'}>
      <p>{t('imported', { count: imported })}</p>
      <ul className="mt-2 grid gap-1">
        {errors.slice(0, 100).map(({ row, from, code }) => (
          <li key={row}>{t('rowError', { row: String(row), from, words: t(`faults.${code}`) })}</li>
        ))}
      </ul>
    </Notice>
  );
}

type Refused = { notice: string | null; faults: Record<string, string> } & Record<string, unknown>;

function Forms({ refused: given }: { refused: Refused | undefined }) {
  const t = useTranslations('admin.content.redirects');
  const { form, field, formError } = useRequiredForm(given, REQUIRED);
  const rows = useQueryFields({});
  return (
    <div className="mb-6 grid items-start gap-4 lg:grid-cols-2">
      <Form method="post" {...form} className="admin-card admin-form">
        <h2>{t('add')}</h2>
        <FormError {...formError} />
        <TextField dense label={t('from')} hint={t('fromHint')} {...field('from')} required />
        <TextField dense label={t('to')} hint={t('toHint')} {...field('to')} required />
        <div>
          <Button type="submit" name="act" value="set" look="primary">
            {t('save')}
          </Button>
        </div>
      </Form>
      <Form method="post" encType="multipart/form-data" className="admin-card admin-form">
        <h2>{t('import')}</h2>
        <TextField
          dense
          optional
          label={t('file')}
          {...rows.field('file')}
          type="file"
          accept=".csv"
        />
        <TextArea dense label={t('importRows')} hint={t('importHint')} {...rows.field('csv')} />
        <div>
          <Button type="submit" name="act" value="import">
            {t('importAct')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

type Row = AnswerOf<'listRedirects'>['items'][number];

function Rows({ rows, mayChange }: { rows: Row[]; mayChange: boolean }) {
  const t = useTranslations('admin.content.redirects');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          <Column>{t('from')}</Column>
          <Column>{t('to')}</Column>
          {mayChange && <Column>{t('remove')}</Column>}
        </>
      }
    >
      {rows.map(({ id, from, to }) => (
        <tr key={id}>
          <td className="break-all" data-content="">
            {from}
          </td>
          <td className="break-all" data-content="">
            {to}
          </td>
          {mayChange && (
            <td>
              <Form method="post" data-unsaved="never">
                <HiddenField name="id" value={id} />
                <Button
                  type="submit"
                  name="act"
                  value="remove"
                  dense
                  aria-label={t('removeOf', { from })}
                >
                  {t('remove')}
                </Button>
              </Form>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
