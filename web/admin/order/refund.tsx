/** Giving money back: all that is left of a payment, or a part of it. */
import { useState } from 'react';
import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { translatorFor } from '#common/messages/index.ts';
import { exponentOf, toDecimal } from '#common/money.ts';
import { readAmount } from '#common/written-numbers.ts';
import { useMoney } from '../../i18n/format.tsx';
import { usePage } from '../../i18n/page.tsx';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { eitherWords } from '../../request/either-words.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../request/require-sign-in.server.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ChoiceList, TextArea, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { RequiredFields } from '../../ui/required-fields.tsx';
import { Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/refund';
import { orderPage } from './money/act.server.ts';
import { type Attempt, inCurrencyOf, isByHand, type OrderMoney } from './money/money.ts';
import '../../styles/admin/question.css';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { type FormKit, useRequiredForm } from '../../ui/use-form.ts';

export const middleware: Route.MiddlewareFunction[] = [
  requirePermission('refunds:write'),
  requireReauthentication,
];

export async function loader({ context, params: { number }, request }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const path = { number };
  const money = await read(api.GET('/admin/orders/{number}/payments', { params: { path } }));
  const asked = new URL(request.url).searchParams;
  const open = money.attempts.filter(({ refundable }) => refundable.amount > 0);
  const chosen = open.find(({ id }) => id === asked.get('payment')) ?? open[0];
  const wish = Number(asked.get('amount'));
  const amount = chosen && wish > 0 && wish <= chosen.refundable.amount ? wish : null;
  // One form gives back once, however often it is sent.
  return { number, money, open, chosen, amount, onceKey: crypto.randomUUID() };
}

const REQUIRED: RequiredFields = { amount: 'amount' };

export async function action({ context, params: { number }, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, locale } = ctx;
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const typed = { payment: text('payment'), amount: text('amount'), note: text('note') };
  const currency = /^[A-Z]{3}$/.exec(text('currency'))?.[0];
  // Not this page's form: it always says the currency.
  if (!currency) throw new Response(null, { status: 400 });
  const { money: amount, either } = readAmount(typed.amount, currency, locale);
  const onceKey = /^[\w-]{1,100}$/.exec(text('key'))?.[0] ?? crypto.randomUUID();
  const refuse = (faults: Record<string, string>, notice: string | null, status: number) =>
    data({ typed, onceKey, faults, notice }, { status });
  if (either) return refuse({ amount: eitherWords(either, locale) }, null, 400);
  if (!amount || amount.amount < 1) {
    const example = toDecimal({ amount: 1250, currency });
    const words = translatorFor(locale)('admin.money.refund.bad', { example });
    return refuse({ amount: words }, null, 400);
  }
  const body = { paymentId: typed.payment, amount, note: typed.note.slice(0, 500) };
  const { problem } = await attempt(
    api.POST('/admin/orders/{number}/refunds', {
      params: { path: { number }, header: { 'idempotency-key': onceKey } },
      body,
    }),
  );
  if (!problem) return redirect(orderPage(number, 'refunded'));
  await deferIfUnconfirmed(problem, { ctx, request, form });
  const words = problemWords(problem, locale);
  const isAmount = problem.code === 'payment.too_much_refunded';
  return refuse(isAmount ? { amount: words } : {}, isAmount ? null : words, problem.status);
}

/** After a refusal too: what was shown may be another by now. */
export const shouldRevalidate = () => true;

export default function RefundPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.money.refund');
  const { number, chosen } = loaderData;
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
      {chosen ? (
        <RefundForm {...loaderData} chosen={chosen} refused={actionData} />
      ) : (
        <div className="admin-card order-question">
          <p>{t('nothing')}</p>
          <LinkButton to={`/admin/orders/${number}`}>{t('back', { number })}</LinkButton>
        </div>
      )}
    </>
  );
}

type FormProps = {
  number: string;
  money: OrderMoney;
  open: Attempt[];
  chosen: Attempt;
  amount: number | null;
  onceKey: string;
  refused?: Route.ComponentProps['actionData'];
};

function RefundForm({ number, money, open, chosen, amount, onceKey, refused }: FormProps) {
  const t = useTranslations('admin.money.refund');
  const formatMoney = useMoney();
  const { form, field } = useRequiredForm(refused, REQUIRED);
  const typed = refused?.typed;
  const [paymentId, choose] = useState(typed?.payment ?? chosen.id);
  const payment = open.find(({ id }) => id === paymentId) ?? chosen;
  const { refundable } = payment;
  const { currency } = refundable;
  const [written, write] = useState(
    typed?.amount ?? toDecimal(amount === null ? refundable : { amount, currency }),
  );
  return (
    <Form method="post" {...form} className="admin-card order-question">
      {refused?.notice && <Notice tone="alarm">{refused.notice}</Notice>}
      <HiddenField name="key" value={refused?.onceKey ?? onceKey} />
      <HiddenField name="currency" value={currency} />
      <WhichPayment open={open} payment={payment} choose={choose} field={field} />
      <TextField
        dense
        label={t('amount', { currency })}
        hint={t('left', { amount: formatMoney(refundable) })}
        {...field('amount', written)}
        inputMode={exponentOf(currency) > 0 ? 'decimal' : 'numeric'}
        autoComplete="off"
        maxLength={40}
        onChange={(event) => write(event.currentTarget.value)}
        required
      />
      <Preview money={money} payment={payment} written={written} />
      <TextArea
        dense
        optional
        label={t('note')}
        hint={t('noteHint')}
        {...field('note', typed?.note)}
        rows={2}
        maxLength={500}
      />
      <p className="text-quiet">{t(isByHand(payment) ? 'byHand' : 'byProvider')}</p>
      <p className="text-quiet">{t('goods')}</p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary">
          {t('submit')}
        </Button>
        <LinkButton to={`/admin/orders/${number}`}>{t('leave')}</LinkButton>
      </div>
    </Form>
  );
}

type WhichProps = Pick<FormKit, 'field'> & {
  open: Attempt[];
  payment: Attempt;
  choose: (id: string) => void;
};

/** Asked only where there is more than one that something is left of. */
function WhichPayment({ open, payment, choose, field }: WhichProps) {
  const t = useTranslations('admin.money.refund');
  const formatMoney = useMoney();
  if (open.length < 2) return <HiddenField name="payment" value={payment.id} />;
  return (
    <ChoiceList
      legend={t('payment')}
      {...field('payment', payment.id)}
      onChange={(event) => choose(event.currentTarget.value)}
      choices={open.map((one) => ({
        value: one.id,
        label: (
          <span data-content="">
            {t('ofPayment', { method: one.methodName, amount: formatMoney(one.refundable) })}
          </span>
        ),
      }))}
    />
  );
}

type PreviewProps = { money: OrderMoney; payment: Attempt; written: string };

/** What will be left, said while the amount is written; without scripts, of all that is left. */
function Preview({ money, payment: { refundable }, written }: PreviewProps) {
  const t = useTranslations('admin.money.refund');
  const formatMoney = useMoney();
  const { locale } = usePage();
  const { money: amount } = readAmount(written, refundable.currency, locale);
  const fits = amount && amount.amount > 0 && amount.amount <= refundable.amount;
  const remaining = money.captured.amount - money.returned.amount - (amount?.amount ?? 0);
  return (
    <output className="block">
      {!fits && t('previewNone', { amount: formatMoney(refundable) })}
      {fits && remaining <= 0 && t('previewAll', { amount: formatMoney(amount) })}
      {fits &&
        remaining > 0 &&
        t('preview', {
          amount: formatMoney(amount),
          left: formatMoney(inCurrencyOf(money)(remaining)),
        })}
    </output>
  );
}
