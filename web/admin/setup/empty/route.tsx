/** "Empty the demo": asked once, with what goes and what stays, and how it becomes a live shop. */
import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { isOneOf } from '#common/narrow.ts';
import { attempt, read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../../request/require-sign-in.server.ts';
import { LinkButton, SubmitButton } from '../../../ui/button.tsx';
import { ChoiceList } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/state.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { AdminTitle } from '../../layout/admin-title.tsx';
import { requirePermission } from '../../layout/guard.server.ts';
import type { Route } from './+types/route';
import { untilEmpty } from './until-empty.server.ts';
import '../../../styles/admin/question.css';

export const middleware: Route.MiddlewareFunction[] = [
  requirePermission('settings:write'),
  requireReauthentication,
];

const CHOICES = ['everything', 'sales'] as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { mode } = await read(api.GET('/shop'));
  if (mode !== 'demo') throw new Response(null, { status: 404 });
  const demo = await read(api.GET('/admin/setup/demo'));
  return { demo, done: url.searchParams.has('done') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const asked = form.get('what');
  const what = isOneOf(CHOICES, asked) ? asked : 'everything';
  const { problem } = await attempt(ctx.api.POST('/admin/setup/demo/empty', { body: { what } }));
  if (problem) {
    await deferIfUnconfirmed(problem, { ctx, request, form });
    return data({ what, problem: problemWords(problem, ctx.locale) }, { status: problem.status });
  }
  await untilEmpty(ctx.api);
  return redirect('/admin/setup/empty?done');
}

export default function EmptyDemo({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.setup.empty');
  const { demo, done } = loaderData;
  const isRunning = demo.emptying !== null && demo.emptying.doneAt === null;
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <Link to="/admin/setup" className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {t('back')}
      </Link>
      <div className="admin-head">
        <h1>{t('title')}</h1>
      </div>
      <div className="admin-columns">
        <div className="admin-stack">
          {actionData && <Notice tone="alarm">{actionData.problem}</Notice>}
          {isRunning && <Running />}
          {done && demo.emptying?.doneAt && <Done what={demo.emptying.what} />}
          {!isRunning && <Question demo={demo} what={actionData?.what ?? 'everything'} />}
        </div>
        <HowToGoLive />
      </div>
    </>
  );
}

function Running() {
  const t = useTranslations('admin.setup.empty');
  return (
    <Notice tone="notice">
      <p>{t('running')}</p>
      <p className="pt-3">
        <LinkButton to="/admin/setup/empty?done" dense>
          {t('look')}
        </LinkButton>
      </p>
    </Notice>
  );
}

function Done({ what }: { what: (typeof CHOICES)[number] }) {
  const t = useTranslations('admin.setup.empty');
  return (
    <Notice>
      <p>{t(what === 'sales' ? 'doneSales' : 'done')}</p>
      <p className="pt-3">
        <LinkButton to="/admin/setup" dense>
          {t('next')}
        </LinkButton>
      </p>
    </Notice>
  );
}

type QuestionProps = { demo: AnswerOf<'getDemoState'>; what: (typeof CHOICES)[number] };

function Question({ demo, what }: QuestionProps) {
  const t = useTranslations('admin.setup.empty');
  const { form, field } = useForm(null, () => ({}));
  return (
    <Form method="post" {...form} className="admin-card order-question">
      <p>{t('text')}</p>
      <section aria-labelledby="goes">
        <h2 id="goes">{t('goes')}</h2>
        <ul className="order-consequences">
          <li>{t('goods', { count: demo.products })}</li>
          <li>{t('goodsYours')}</li>
          <li>{t('words')}</li>
          <li>{t('orders', { count: demo.orders })}</li>
          <li>{t('customers', { count: demo.customers })}</li>
        </ul>
      </section>
      <section aria-labelledby="stays">
        <h2 id="stays">{t('stays')}</h2>
        <ul className="order-consequences">
          <li>{t('settings')}</li>
          <li>{t('staff', { count: demo.staff })}</li>
          <li>{t('log')}</li>
        </ul>
      </section>
      <ChoiceList
        legend={t('what')}
        {...field('what', what)}
        choices={CHOICES.map((value) => ({ value, label: t(`choices.${value}`) }))}
      />
      <p>{t('noUndo')}</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="danger" sending={t('sending')}>
          {t('submit')}
        </SubmitButton>
        <LinkButton to="/admin/setup">{t('keep')}</LinkButton>
      </div>
    </Form>
  );
}

function HowToGoLive() {
  const t = useTranslations('admin.setup.empty');
  return (
    <section aria-labelledby="live" className="admin-card grid gap-3">
      <h2 id="live">{t('live')}</h2>
      <p>{t('liveText')}</p>
      <p>{t('liveStays')}</p>
      <p>{t('liveOrders')}</p>
    </section>
  );
}
