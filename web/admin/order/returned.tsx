/** An order's way back: whether anything may come back, and what is offered once it was noted. */
import { useTranslations } from 'use-intl';
import { useMoney } from '../../i18n/format.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/state.tsx';
import { useMay } from '../layout/use-may.ts';
import type { StaffOrder } from './ship-form.tsx';

/** Lines of which something is with the shopper, or on its way there. */
export const linesThatAreOut = ({ items }: StaffOrder) =>
  items.filter(({ shippedQuantity, returnedQuantity }) => shippedQuantity > returnedQuantity);

export const mayComeBack = (order: StaffOrder) => linesThatAreOut(order).length > 0;

/** What was paid for the units that came back, as the page of the return says it in this page's address. */
export function readPaid(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

type Props = { number: string; paid: number; refundable: { amount: number; currency: string } };

/** The money is a step of its own, and the next one. */
export function ReturnNoted({ number, paid, refundable }: Props) {
  const t = useTranslations('admin.productStock.returned');
  const say = useMoney();
  const mayRefund = useMay()('refunds:write');
  const amount = Math.min(paid, refundable.amount);
  if (amount === 0) return <Notice>{t('notedOnly')}</Notice>;
  return (
    <Notice>
      <p>{t('noted')}</p>
      {mayRefund ? (
        <LinkButton dense className="mt-3" to={`/admin/orders/${number}/refund?amount=${amount}`}>
          {t('refund', { amount: say({ ...refundable, amount }) })}
        </LinkButton>
      ) : (
        <p>{t('refundByOthers')}</p>
      )}
    </Notice>
  );
}
