/** How the money of an order stands, in one sentence, and behind it every attempt, refund and dispute. */
import { useTranslations } from 'use-intl';
import { useMoney } from '../../../i18n/format.tsx';
import { Moment } from '../../../i18n/time.tsx';
import type { StaffOrder } from '../ship-form.tsx';
import { Attempts } from './attempts.tsx';
import { Disputes } from './disputes.tsx';
import { authorisedOf, inCurrencyOf, type OrderMoney, pendingRefunds } from './money.ts';
import { Refunds } from './refunds.tsx';
import '../../../styles/admin/order-money.css';

export type CardProps = { order: StaffOrder; money: OrderMoney };

export function MoneyCard({ order, money }: CardProps) {
  const t = useTranslations('admin.money');
  return (
    <section id="money" className="admin-card order-money" aria-labelledby="money-title">
      <div>
        <h2 id="money-title">{t('title')}</h2>
        <MoneyStatus order={order} money={money} />
      </div>
      <Disputes money={money} />
      <Attempts order={order} money={money} />
      <Refunds order={order} money={money} />
    </section>
  );
}

function MoneyStatus({ order, money }: CardProps) {
  const t = useTranslations('admin.money.status');
  const formatMoney = useMoney();
  const { byItself, byHand } = pendingRefunds(money);
  const words = (amount: number) => ({ amount: formatMoney(inCurrencyOf(money)(amount)) });
  return (
    <p className="text-quiet">
      <Sentence order={order} money={money} />
      {byItself > 0 && ` ${t('goesBack', words(byItself))}`}
      {byHand > 0 && ` ${t('toSend', words(byHand))}`}
    </p>
  );
}

function Sentence({ order, money }: CardProps) {
  const t = useTranslations('admin.money.status');
  const formatMoney = useMoney();
  const { total, captured, returned } = money;
  const authorised = authorisedOf(money);
  const remaining = captured.amount - returned.amount;
  if (total.amount === 0) return t('free');
  if (captured.amount === 0 && authorised) {
    const date = () => <Moment at={authorised.takeBy ?? ''} />;
    return t.rich('authorised', { amount: formatMoney(authorised.amount), date });
  }
  if (captured.amount === 0) {
    return order.status === 'cancelled' ? t('none') : t('open', { total: formatMoney(total) });
  }
  const words = { captured: formatMoney(captured), returned: formatMoney(returned) };
  if (returned.amount <= 0) return t('came', words);
  if (remaining <= 0) return t('back', words);
  return t('partly', { ...words, left: formatMoney(inCurrencyOf(money)(remaining)) });
}
