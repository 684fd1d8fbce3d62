/** The browser is back from the payment page. The provider is asked at once; the page looks again by itself until it is known. */
import { useEffect } from 'react';
import { Form, redirect, useRevalidator } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/button.tsx';
import { read } from '../../visit/api.server.ts';
import { keepOrderToken, orderCall } from '../../visit/order-tokens.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { forgetBag } from '../bag/bag.server.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';

const LOOK_AGAIN_SECONDS = 3;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const visit = context.get(visitContext);
  const { number } = params;
  const token = url.searchParams.get('token');
  const left = url.searchParams.has('left');
  // Out of the address at once: it opens the order to whoever has it.
  if (token) {
    keepOrderToken(visit.cookies, number, token);
    throw redirect(`/checkout/return/${number}${left ? '?left' : ''}`);
  }
  const order = await read(visit.api.POST('/orders/{number}/settle', orderCall(visit, number)));
  if (order.status === 'cancelled') throw redirect(`/orders/${number}`);
  if (order.status !== 'pending') {
    forgetBag(visit.cookies);
    throw redirect(`/orders/${number}/confirmed`);
  }
  if (order.paymentState === 'failed') throw redirect(`/orders/${number}/failed`);
  // Whoever left the payment page waits for nothing: the order says how to pay it, or to call it off.
  if (left) throw redirect(`/orders/${number}`);
  return { number };
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function PaymentReturn({ loaderData: { number } }: Route.ComponentProps) {
  const t = useTranslations('checkout');
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, LOOK_AGAIN_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <div className="page grid justify-items-start gap-6 py-16 lg:py-28">
      <PageTitle>{t('processing.title')}</PageTitle>
      <noscript>
        <meta httpEquiv="refresh" content={String(LOOK_AGAIN_SECONDS)} />
      </noscript>
      <h1 className="display max-w-[14em]">{t('processing.title')}</h1>
      <p className="max-w-text text-quiet">{t('processing.text')}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to={`/checkout/return/${number}`} look="primary" reloadDocument>
          {t('processing.link')}
        </LinkButton>
        <Form method="post" action={`/orders/${number}`}>
          <button type="submit" name="intent" value="pay" className="button">
            {t('failed.again')}
          </button>
        </Form>
      </div>
    </div>
  );
}
