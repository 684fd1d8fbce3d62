/** The payment was refused: why, that nothing is lost, and the way to try again. */
import { Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { lastFailure } from '../order/failures.ts';
import { readOrder } from '../order/order.server.ts';
import { readPayment } from '../payment/pay.server.ts';
import { PayOrder } from '../payment/payment-choice.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';

export async function loader({ context, params: { number } }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const order = await readOrder(ctx, number);
  if (!order.canPay || order.paymentState !== 'failed') throw redirect(`/orders/${number}`);
  const { payment, methods, policies } = await readPayment(ctx, number);
  return {
    number,
    methods,
    policies,
    chosen: payment?.method,
    total: order.totals.total,
    expiresAt: order.expiresAt,
    reason: lastFailure(order),
  };
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function OrderFailed({ loaderData }: Route.ComponentProps) {
  const { number, expiresAt, reason, ...paying } = loaderData;
  const t = useTranslations('checkout.failed');
  const words = useTranslations('orders');
  return (
    <div className="page grid justify-items-start gap-6 py-16 lg:py-28">
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display max-w-[14em]">{t('title')}</h1>
      <p className="text-lead">{words(`failure.${reason}`)}</p>
      <p className="max-w-text text-quiet">
        {t('nothingCharged')}{' '}
        {expiresAt
          ? t.rich('reservedUntil', { number, time: () => <Moment at={expiresAt} /> })
          : t('reserved', { number })}
      </p>
      <Form
        method="post"
        action={`/orders/${number}`}
        className="grid w-full max-w-text justify-items-start gap-5 pt-4 [&>fieldset]:w-full"
      >
        <PayOrder {...paying} />
      </Form>
      <LinkButton to={`/orders/${number}`}>{t('order')}</LinkButton>
    </div>
  );
}
