/** While an order waits for its money: how to pay it, by another method if wanted, or cancel it. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment } from '../../i18n/time.tsx';
import type { Order } from '../../request/shapes.ts';
import { Button } from '../../ui/button.tsx';
import type { PolicyLinks } from '../content/agreed-policies.tsx';
import { PayOrder } from '../payment/payment-choice.tsx';
import { TransferDetails } from '../payment/transfer-details.tsx';
import { lastFailure } from './failures.ts';

type Props = { order: Order; paying: Paying | null };
type Paying = AnswerOf<'getOrderPayment'> & { policies: PolicyLinks };

export function PendingActions({ order, paying }: Props) {
  const t = useTranslations('orders');
  const { canPay, canCancel, paymentState, expiresAt } = order;
  if (!canPay && !canCancel) return null;
  const payment = paying?.payment ?? null;
  const isProcessing = payment?.status === 'processing';
  const isLater = payment?.flow === 'later' && payment.instructions;
  return (
    <section className="mb-14 grid gap-6 border-y border-hairline py-8">
      {paymentState === 'failed' && <p>{t(`failure.${lastFailure(order)}`)}</p>}
      {isLater && payment.instructions && (
        <TransferDetails order={order} instructions={payment.instructions} />
      )}
      {!isLater && !isProcessing && expiresAt && (
        <p>{t.rich('openUntil', { time: () => <Moment at={expiresAt} /> })}</p>
      )}
      {canPay && paying && !isProcessing && (
        <PaymentLinks order={order} paying={paying} folded={!!isLater} />
      )}
      {isProcessing && <PaymentProcessing order={order} />}
      {canCancel && !isProcessing && <Cancel />}
    </section>
  );
}

/** A transfer has been chosen already; the other methods are there on request. */
function PaymentLinks({
  order,
  paying,
  folded,
}: Props & { paying: NonNullable<Props['paying']>; folded: boolean }) {
  const t = useTranslations('payment');
  const { payment, methods } = paying;
  const others = folded ? methods.filter(({ method }) => method !== payment?.method) : methods;
  const form = (
    <Form
      method="post"
      className="grid w-full max-w-text justify-items-start gap-5 [&>fieldset]:w-full"
    >
      <PayOrder
        methods={others}
        chosen={payment?.method}
        total={order.totals.total}
        policies={paying.policies}
      />
    </Form>
  );
  if (!folded) return form;
  if (others.length === 0) return null;
  return (
    <details>
      <summary className="link w-fit">{t('another')}</summary>
      <div className="pt-5">{form}</div>
    </details>
  );
}

function PaymentProcessing({ order: { number, email } }: Pick<Props, 'order'>) {
  const t = useTranslations('payment.processing');
  return (
    <div className="grid max-w-text gap-2">
      <h2 className="heading">{t('title')}</h2>
      <p>{t('text', { number, email })}</p>
    </div>
  );
}

function Cancel() {
  const t = useTranslations('orders');
  return (
    <Form method="post" className="grid justify-items-start gap-3">
      <Button type="submit" name="intent" value="cancel">
        {t('cancel')}
      </Button>
      <p className="fine text-quiet">{t('cancelText')}</p>
    </Form>
  );
}
