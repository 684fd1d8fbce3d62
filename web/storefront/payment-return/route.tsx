/**
 * The browser is back from the payment page. The provider is asked at once; the page polls until the outcome is
 * known.
 */
import { useEffect } from 'react';
import { redirect, useRevalidator } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { orderCall, saveOrderToken } from '../../request/order-tokens.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { dropCart, readBag } from '../bag/bag.server.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { readOrder } from '../order/order.server.ts';
import { readPayment } from '../payment/pay.server.ts';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';

const LOOK_AGAIN_SECONDS = 3;
const MAX_POLLS = 60;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { number } = params;
  const token = url.searchParams.get('token');
  const left = url.searchParams.has('left');
  const call = orderCall(ctx, number);
  if (token) saveOrderToken(ctx.cookies, number, token);
  // Out of the address at once: it opens the order, or its payment, to whoever has it.
  if ([...url.searchParams.keys()].some((name) => name !== 'left' && !name.startsWith('_'))) {
    throw redirect(`/checkout/return/${number}${left ? '?left' : ''}`);
  }
  const { data: settled } = await attempt(ctx.api.POST('/orders/{number}/settle', call));
  // A provider that does not answer just now is asked again from this page.
  const order = settled ?? (await readOrder(ctx, number));
  if (order.status === 'cancelled') throw redirect(`/orders/${number}`);
  if (!order.canPay) {
    // Forgets a bag that has become the order; what was put in since is kept.
    await readBag(ctx);
    throw redirect(`/orders/${number}/confirmed`);
  }
  if (order.paymentState === 'failed') throw redirect(`/orders/${number}/failed`);
  // A shopper who left the payment page waits for nothing: the order says how to pay it, or to cancel it.
  if (left) throw redirect(`/orders/${number}?left`);
  const { payment } = await readPayment(ctx, number);
  if (payment?.flow === 'later') throw redirect(`/orders/${number}/confirmed`);
  const isProcessing = payment?.status === 'processing';
  if (isProcessing) dropCart(ctx.cookies);
  return { number, email: order.email, isProcessing };
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function PaymentReturn({ loaderData }: Route.ComponentProps) {
  const { number, email, isProcessing } = loaderData;
  const t = useTranslations('checkout.processing');
  const words = useTranslations('payment');
  usePolling(!isProcessing);
  const title = isProcessing ? words('processing.title') : t('title');
  return (
    <div className="page grid justify-items-start gap-6 py-16 lg:py-28">
      <PageTitle>{title}</PageTitle>
      {!isProcessing && (
        <noscript>
          <meta httpEquiv="refresh" content={String(LOOK_AGAIN_SECONDS)} />
        </noscript>
      )}
      <h1 className="display max-w-[14em]">{title}</h1>
      <p className="max-w-text text-lead text-quiet" role="status">
        {isProcessing ? words('processing.text', { number, email }) : t('text')}
      </p>
      <div className="flex flex-wrap gap-3">
        {isProcessing ? (
          <LinkButton to={`/orders/${number}`} look="primary">
            {words('processing.order')}
          </LinkButton>
        ) : (
          <>
            <LinkButton to={`/checkout/return/${number}`} look="primary" reloadDocument>
              {t('link')}
            </LinkButton>
            <LinkButton to={`/orders/${number}`}>{words('another')}</LinkButton>
          </>
        )}
      </div>
    </div>
  );
}

/** For a while: whoever waits longer presses the button, or gets a mail. */
function usePolling(isWaiting: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isWaiting) return;
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (looks === MAX_POLLS) clearInterval(timer);
      void revalidate();
    }, LOOK_AGAIN_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [revalidate, isWaiting]);
}
