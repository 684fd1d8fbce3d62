/** Cancelling an order: one question that says what happens to its money and its goods. */
import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMoney } from '../../i18n/format.tsx';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { deferIfUnconfirmed, requireRecentProof } from '../../request/require-sign-in.server.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/state.tsx';
import { useForm } from '../../ui/use-form.ts';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import type { Route } from './+types/cancel';
import { orderPage } from './money/act.server.ts';
import {
  authorisedOf,
  inCurrencyOf,
  isByHand,
  mayBeCancelled,
  type OrderMoney,
  refundableOf,
} from './money/money.ts';
import type { StaffOrder } from './ship-form.tsx';
import '../../styles/admin/question.css';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('orders:write')];

export async function loader({ context, params: { number }, request }: Route.LoaderArgs) {
  const { api, user } = context.get(REQUEST_CONTEXT);
  const call = { params: { path: { number } } };
  const [order, money] = await Promise.all([
    read(api.GET('/admin/orders/{number}', call)),
    read(api.GET('/admin/orders/{number}/payments', call)),
  ]);
  // Sending money back is a sensitive action; cancelling an unpaid order is not.
  if (mayBeCancelled(order) && refundableOf(money) > 0) requireRecentProof(user, request);
  return { order, money };
}

export async function action({ context, params: { number }, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const { api, locale } = ctx;
  const note = String(form.get('note') ?? '')
    .trim()
    .slice(0, 500);
  const call = { params: { path: { number } }, body: { note } };
  const { problem } = await attempt(api.POST('/admin/orders/{number}/cancel', call));
  if (!problem) return redirect(orderPage(number, 'cancelled'));
  await deferIfUnconfirmed(problem, { ctx, request, form });
  return data({ note, problem: problemWords(problem, locale) }, { status: problem.status });
}

/** After a refusal too: what was shown may be another by now. */
export const shouldRevalidate = () => true;

export default function CancelPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.money.cancel');
  const { order, money } = loaderData;
  const { number } = order;
  const may = useMay();
  const mayNot = refundableOf(money) > 0 && !may('refunds:write');
  const { form, field } = useForm(null, () => ({}));
  const isTooLate = !mayBeCancelled(order);
  return (
    <>
      <AdminTitle>{t('title', { number })}</AdminTitle>
      <Link
        to={`/admin/orders/${number}`}
        className="mb-3 inline-flex items-center gap-1 text-quiet"
      >
        <Icon name="previous" small turns />
        {t('back', { number })}
      </Link>
      <div className="admin-head">
        <h1>{t('title', { number })}</h1>
      </div>
      <Form method="post" {...form} className="admin-card order-question">
        {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
        {isTooLate && <p>{t('tooLate')}</p>}
        {!isTooLate && mayNot && <p>{t('notYours')}</p>}
        {!isTooLate && !mayNot && (
          <>
            <Consequences order={order} money={money} />
            <TextArea
              dense
              optional
              label={t('note')}
              hint={t('noteHint')}
              {...field('note', actionData?.note)}
              rows={2}
              maxLength={500}
            />
          </>
        )}
        <div className="flex flex-wrap gap-3">
          {!isTooLate && !mayNot && (
            <Button type="submit" look="danger">
              {t('submit')}
            </Button>
          )}
          <LinkButton to={`/admin/orders/${number}`}>{t('keep')}</LinkButton>
        </div>
      </Form>
    </>
  );
}

/** Each consequence in a line of its own, so that none is read over. */
function Consequences({ order, money }: { order: StaffOrder; money: OrderMoney }) {
  const t = useTranslations('admin.money.cancel');
  const count = order.items.reduce((all, { quantity }) => all + quantity, 0);
  return (
    <ul className="order-consequences">
      <li>
        <Icon name="card" small />
        <MoneyWords money={money} />
      </li>
      <li>
        <Icon name="box" small />
        {t(order.status === 'pending' ? 'goodsFree' : 'goodsShelf', { count })}
      </li>
      <li>
        <Icon name="mail" small />
        {t('mail')}
      </li>
      <li>
        <Icon name="alert" small />
        {t('final')}
      </li>
    </ul>
  );
}

function MoneyWords({ money }: { money: OrderMoney }) {
  const t = useTranslations('admin.money.cancel');
  const formatMoney = useMoney();
  const back = refundableOf(money);
  const amount = formatMoney(inCurrencyOf(money)(back));
  const authorised = authorisedOf(money);
  if (authorised) return t('moneyAuthorised', { amount: formatMoney(authorised.amount) });
  if (back === 0) return t('moneyNone');
  const byHand = money.attempts.some((one) => isByHand(one) && one.refundable.amount > 0);
  return t(byHand ? 'moneyByHand' : 'moneyBack', { amount });
}
