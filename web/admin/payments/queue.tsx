/** Payments that need somebody: why, what is known, and the one thing to do about each. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Price, useMoney } from '../../i18n/format.tsx';
import { Moment, useTimes } from '../../i18n/time.tsx';
import { AnchorButton, Button, LinkButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useMay } from '../layout/use-may.ts';
import type { PaymentRow } from './payments-table.tsx';

type Props = { payment: PaymentRow };
type Typed = { id: string; note: string };

export function Queue({ payments, typed }: { payments: PaymentRow[]; typed?: Typed }) {
  const t = useTranslations('admin.payments');
  return (
    <ol className="pay-queue" aria-label={t('queueCaption')}>
      {payments.map((payment) => (
        <li key={payment.id} className="admin-card">
          <Why payment={payment} />
          <Acts payment={payment} note={typed?.id === payment.id ? typed.note : undefined} />
        </li>
      ))}
    </ol>
  );
}

function Why({ payment }: Props) {
  const t = useTranslations('admin.payments');
  const { attention } = payment;
  return (
    <div className="pay-reason">
      <h2>{attention && t(`reasons.${attention}.title`)}</h2>
      <PaymentDetails payment={payment} />
      {attention && <p className="text-quiet">{t(`reasons.${attention}.text`)}</p>}
      <PaymentStatus payment={payment} />
    </div>
  );
}

/** How the money of it that goes back stands, and until when a dispute can be answered. */
function PaymentStatus({ payment: { refunds, dispute } }: Props) {
  const t = useTranslations('admin.payments');
  const times = useTimes();
  const money = useMoney();
  const day = (at: string | null) => (at ? times.day(at, 'withoutYear') : '');
  return (
    <ul>
      {refunds.map((refund) => (
        <li key={refund.id}>
          {t(`refund.${refund.byHand && refund.state === 'pending' ? 'byHand' : refund.state}`, {
            amount: money(refund.amount),
            date: day(refund.doneAt),
          })}
        </li>
      ))}
      {dispute && (
        <li>
          {t(`dispute.${dispute.state}`, { amount: money(dispute.amount) })}{' '}
          {dispute.state === 'open' && dispute.dueAt && (
            <strong>
              {t('dispute.due')} <Moment at={dispute.dueAt} />
            </strong>
          )}
        </li>
      )}
    </ul>
  );
}

/** Whose money it is, on one line; what each part is, those hear who do not see it. */
function PaymentDetails({ payment }: Props) {
  const t = useTranslations('admin.payments');
  const { order, customer, amount, methodName, attentionAt } = payment;
  return (
    <dl className="pay-details">
      <dt className="sr-only">{t('order')}</dt>
      <dd>
        <Link to={`/admin/orders/${order.number}`} className="link" data-row-link="">
          {t('orderNumber', { number: order.number })}
        </Link>
      </dd>
      <dt className="sr-only">{t('customer')}</dt>
      <dd title={customer.email} data-content="">
        {customer.name || customer.email}
      </dd>
      <dt className="sr-only">{t('amount')}</dt>
      <dd>
        <Price value={amount} />
      </dd>
      <dt className="sr-only">{t('method')}</dt>
      <dd data-content="">{methodName}</dd>
      <dt className="sr-only">{t('waits')}</dt>
      <dd>{attentionAt && <Moment at={attentionAt} />}</dd>
    </dl>
  );
}

function Acts({ payment, note }: Props & { note?: string }) {
  const t = useTranslations('admin.payments');
  const may = useMay();
  const { id, order, attention } = payment;
  const { form, field } = useForm(null, () => ({}));
  return (
    <div className="pay-acts">
      <Fitting payment={payment} />
      {may('orders:write') && (
        <details className="pay-done" open={note !== undefined}>
          <summary>
            {t('acts.done')}
            <span className="sr-only">: {t('orderNumber', { number: order.number })}</span>
          </summary>
          <Form method="post" {...form} className="grid gap-3 pt-2">
            <HiddenField name="id" value={id} />
            <HiddenField name="order" value={order.number} />
            <HiddenField name="reason" value={attention ?? ''} />
            <TextField
              dense
              optional
              label={t('acts.note')}
              hint={t('acts.noteHint')}
              {...field('note', note)}
              maxLength={500}
            />
            <Button type="submit" dense name="act" value="attended">
              {t('acts.doneOf', { number: order.number })}
            </Button>
          </Form>
        </details>
      )}
    </div>
  );
}

/** The one thing to do about it; nothing where it goes its way by itself. */
function Fitting({ payment }: Props) {
  const t = useTranslations('admin.payments');
  const { order, customer, attention } = payment;
  const mail = `mailto:${encodeURIComponent(customer.email)}?subject=${encodeURIComponent(
    t('acts.mailSubject', { number: order.number }),
  )}`;
  switch (attention) {
    case 'mismatch':
      return (
        <>
          <DashboardLink payment={payment} act="look" to={payment.dashboardUrl} />
          <Ask payment={payment} act="ask" />
        </>
      );
    case 'unclear':
      return <Ask payment={payment} act="askNow" />;
    case 'refund_failed':
      return <Again payment={payment} />;
    case 'refund_by_hand':
      return <Sent payment={payment} />;
    case 'dispute':
      return <DashboardLink payment={payment} act="answer" to={payment.disputesUrl} />;
    case 'authorisation_lost':
      return (
        <AnchorButton href={mail} dense>
          {t('acts.write')}
        </AnchorButton>
      );
    default:
      return null;
  }
}

/** To the form that gives money back, filled in with what did not arrive. */
function Again({ payment: { id, order, refunds } }: Props) {
  const t = useTranslations('admin.payments');
  const may = useMay();
  const failed = refunds.find(({ state }) => state === 'failed');
  const wish = new URLSearchParams({ payment: id });
  if (failed) wish.set('amount', String(failed.amount.amount));
  const isOver = failed && may('refunds:write');
  const page = `/admin/orders/${order.number}`;
  return (
    <LinkButton to={isOver ? `${page}/refund?${wish}` : `${page}#money`} dense>
      {t(isOver ? 'acts.again' : 'acts.see')}
    </LinkButton>
  );
}

type DashboardProps = Props & { act: 'look' | 'answer'; to: string | null };

function DashboardLink({ payment, act, to }: DashboardProps) {
  const t = useTranslations('admin.payments');
  const { providerName: provider } = payment;
  if (!to || !provider) return null;
  return (
    <AnchorButton href={to} target="_blank" rel="noreferrer" dense>
      {t(`acts.${act}`, { provider })}
      <Icon name="external" small />
    </AnchorButton>
  );
}

function Ask({ payment: { id, order }, act }: Props & { act: 'ask' | 'askNow' }) {
  const t = useTranslations('admin.payments');
  if (!useMay()('orders:write')) return null;
  return (
    <Form method="post">
      <HiddenField name="id" value={id} />
      <HiddenField name="order" value={order.number} />
      <Button type="submit" dense name="act" value="asked">
        {t(`acts.${act}`)}
      </Button>
    </Form>
  );
}

function Sent({ payment: { id, order, refunds } }: Props) {
  const t = useTranslations('admin.payments');
  const money = useMoney();
  if (!useMay()('refunds:write')) return null;
  const open = refunds.filter(({ byHand, state }) => byHand && state === 'pending');
  return open.map((refund) => (
    <Form key={refund.id} method="post">
      <HiddenField name="id" value={id} />
      <HiddenField name="refund" value={refund.id} />
      <HiddenField name="order" value={order.number} />
      <Button type="submit" dense name="act" value="sent">
        {t('acts.sent', { amount: money(refund.amount) })}
      </Button>
    </Form>
  ));
}
