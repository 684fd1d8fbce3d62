/** Something that is done to many orders: how many they are is confirmed first, then it is shown how far it is and what refused. */
import { useEffect } from 'react';
import { Form, Link, redirect, useLocation, useRevalidator } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { sentenceAt, translatorFor } from '#common/messages/index.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { LinkButton, SubmitButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Notice } from '../../ui/state.tsx';
import { useQueryFields } from '../../ui/use-form.ts';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/batch';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('orders:write')];

export async function loader({ context, params: { id }, url }: Route.LoaderArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const batch = await read(api.GET('/admin/order-batches/{id}', { params: { path: { id } } }));
  const t = translatorFor(locale);
  const refusals = batch.refusals.map(({ number, code, params }) => ({
    number,
    why: sentenceAt(t, `errors.${code}`, params) ?? code,
  }));
  return { batch, refusals, back: localPath(url.searchParams.get('back') ?? '', '/admin/orders') };
}

export async function action({ context, params: { id }, request, url }: Route.ActionArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const call = { params: { path: { id } }, body: { mails: form.has('mails') } };
  await read(api.POST('/admin/order-batches/{id}/start', call));
  return redirect(url.pathname + url.search);
}

export const shouldRevalidate = () => true;

const POLL_MS = 1_500;

export default function OrderBatch({ loaderData }: Route.ComponentProps) {
  const { batch, refusals, back } = loaderData;
  const t = useTranslations('admin.orders.batch');
  const { revalidate } = useRevalidator();
  const isRunning = batch.isStarted && !batch.isDone;
  useEffect(() => {
    if (!isRunning) return;
    const poll = setInterval(() => revalidate(), POLL_MS);
    return () => clearInterval(poll);
  }, [isRunning, revalidate]);
  const values = { count: batch.count, tag: batch.tag ?? '' };
  return (
    <>
      <AdminTitle>{t(`title.${batch.action}`, values)}</AdminTitle>
      <div className="admin-head">
        <h1>{t(`title.${batch.action}`, values)}</h1>
      </div>
      {batch.isStarted ? (
        <Progress batch={batch} refusals={refusals} back={back} />
      ) : (
        <Question batch={batch} back={back} />
      )}
    </>
  );
}

type Batch = AnswerOf<'getOrderBatch'>;

function Question({ batch, back }: { batch: Batch; back: string }) {
  const t = useTranslations('admin.orders.batch');
  const ui = useTranslations('ui');
  const { tick } = useQueryFields({});
  const { action, count, first, tag } = batch;
  const rest = count - first.length;
  return (
    <Form method="post" className="admin-card order-question" data-unsaved="never">
      <p>{t(`question.${action}`, { count, tag: tag ?? '' })}</p>
      <p className="text-quiet">
        <span data-content="">{first.join(', ')}</span>
        {rest > 0 && ` ${t('andMore', { count: rest })}`}
      </p>
      {action === 'ship' && <Checkbox label={t('mails')} {...tick('mails', true)} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="primary" sending={ui('working')}>
          {t(`confirm.${action}`, { count })}
        </SubmitButton>
        <LinkButton to={back}>{t('leave')}</LinkButton>
      </div>
    </Form>
  );
}

type ProgressProps = { batch: Batch; refusals: { number: string; why: string }[]; back: string };

function Progress({ batch, refusals, back }: ProgressProps) {
  const t = useTranslations('admin.orders.batch');
  const { count, done, unchanged, refused, isDone } = batch;
  // With the way back to the list in it.
  const { search } = useLocation();
  return (
    <div className="admin-stack">
      <Notice tone={refused > 0 ? 'notice' : 'good'}>
        {t(isDone ? 'done' : 'running', { count, done, unchanged, refused })}
      </Notice>
      {refusals.length > 0 && (
        <section className="admin-card" aria-labelledby="refused">
          <h2 id="refused" className="mb-2">
            {t('refused')}
          </h2>
          <ul className="grid gap-2">
            {refusals.map(({ number, why }) => (
              <li key={number}>
                <Link to={`/admin/orders/${number}`} className="link" data-content="">
                  {number}
                </Link>{' '}
                {why}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-wrap gap-3">
        {!isDone && <LinkButton to={{ search }}>{t('again')}</LinkButton>}
        <LinkButton to={back}>{t('back')}</LinkButton>
      </div>
    </div>
  );
}
