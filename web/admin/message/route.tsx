/** One message: what was written, by whom, and what became of it. It is answered by the merchant's own mail program. */
import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf, ApiProblem } from '#api/client.ts';
import { Moment } from '../../i18n/time.tsx';
import { attempt, read, type ShopApi } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { useRootData } from '../../request/root-data.ts';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { STATES } from '../messages/filters.tsx';
import { StateBadge } from '../messages/state-badge.tsx';
import type { Route } from './+types/route';

type Message = AnswerOf<'getContactMessage'>;
/** What may be made of a message in each state. */
const MOVES = {
  new: [
    { to: 'answered', words: 'markAnswered' },
    { to: 'read', words: 'markRead' },
  ],
  read: [
    { to: 'answered', words: 'markAnswered' },
    { to: 'new', words: 'markNew' },
  ],
  answered: [{ to: 'new', words: 'markNew' }],
} as const;

export const middleware: Route.MiddlewareFunction[] = [requirePermission('customers:read')];

export async function loader({ context, params: { id }, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const message = await read(api.GET('/admin/contact-messages/{id}', { params: { path: { id } } }));
  return { message, changed: url.searchParams.has('changed') };
}

export async function action({ context, params: { id }, request }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const { problem, to } = await act(api, id, String(form.get('intent')));
  if (!problem) return redirect(to);
  return data({ problem: problemWords(problem, locale) }, { status: problem.status });
}

async function act(
  api: ShopApi,
  id: string,
  intent: string,
): Promise<{ to: string; problem?: ApiProblem }> {
  const path = { id };
  const state = STATES.find((one) => one === intent);
  if (state) {
    const call = { params: { path }, body: { state } };
    const { problem } = await attempt(api.PATCH('/admin/contact-messages/{id}', call));
    return { to: `/admin/messages/${id}?changed=1`, problem };
  }
  const { problem } = await attempt(
    api.DELETE('/admin/contact-messages/{id}', { params: { path } }),
  );
  return { to: '/admin/messages', problem };
}

export default function MessagePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.message');
  const { message, changed } = loaderData;
  const mayWrite = useMay()('customers:write');
  const title = t('title', { name: message.name });
  return (
    <>
      <AdminTitle>{title}</AdminTitle>
      <Link to="/admin/messages" className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {t('back')}
      </Link>
      <div className="admin-head">
        <h1 className="flex min-w-0 flex-wrap items-center gap-3 break-words">
          {title} <StateBadge state={message.state} />
        </h1>
      </div>
      <div className="admin-stack max-w-text">
        {changed && !actionData && <Notice>{t('changed')}</Notice>}
        {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
        <Letter message={message} />
        {mayWrite && <Acts message={message} />}
      </div>
    </>
  );
}

function Letter({ message }: { message: Message }) {
  const t = useTranslations('admin.message');
  const shop = useRootData()?.shop.name ?? '';
  const { email, orderNumber, createdAt } = message;
  const subject = encodeURIComponent(t('answerSubject', { shop }));
  return (
    <section className="admin-card grid justify-items-start gap-4">
      <p className="text-quiet">
        <span data-content="" className="break-all">
          {email}
        </span>
        {' · '}
        <Moment at={createdAt} />
      </p>
      {orderNumber && (
        <p>
          <Link to={`/admin/orders?search=${encodeURIComponent(orderNumber)}`} className="link">
            {t('order', { number: orderNumber })}
          </Link>
        </p>
      )}
      <p className="break-words whitespace-pre-wrap" dir="auto" data-content="">
        {message.message}
      </p>
      <AnchorButton
        look="primary"
        dense
        href={`mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${subject}`}
      >
        {t('answer')}
      </AnchorButton>
    </section>
  );
}

function Acts({ message: { state } }: { message: Message }) {
  const t = useTranslations('admin.message');
  return (
    <Form method="post" className="flex flex-wrap gap-3">
      {MOVES[state].map(({ to, words }) => (
        <Button key={to} type="submit" name="intent" value={to} dense>
          {t(words)}
        </Button>
      ))}
      <Button
        type="submit"
        name="intent"
        value="delete"
        look="danger"
        dense
        title={t('deleteText')}
      >
        {t('delete')}
      </Button>
    </Form>
  );
}
