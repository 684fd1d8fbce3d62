/** The bag as a page. Its loader also feeds the panel and the number in the head of every page. */

import { data, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ApiProblem } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Empty, Notice } from '../../ui/state.tsx';
import { CountryChoice } from '../delivery/country-choice.tsx';
import { DeliveryNote } from '../delivery/delivery-note.tsx';
import { bagDelivery } from '../delivery/words.server.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { dismissLastOrder, lastOrderToShow } from '../order/last-order.server.ts';
import { noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { addToBag, changeLine, readBag } from './bag.server.ts';
import { BagLines, BagNotices } from './bag-lines.tsx';
import { BagTotals } from './bag-totals.tsx';
import { LastOrder } from './last-order.tsx';

const MAX_QUANTITY = 999;

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const [cart, lastOrder] = await Promise.all([readBag(ctx), lastOrderToShow(ctx)]);
  const token = ctx.cookies.get('cart');
  const delivery = cart && token ? await bagDelivery(ctx, token, cart) : null;
  return { cart, lastOrder, delivery };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  if (form.get('intent') === 'put-order-away') {
    dismissLastOrder(ctx);
    return redirect('/bag');
  }
  const problem = await change(ctx, form);
  if (problem) return data({ problem: wordsOf(problem, ctx.locale) }, { status: 409 });
  // With scripts the page stays where it is; without, the bag itself says what happened.
  if (new URL(request.url).pathname.endsWith('.data')) return { problem: null };
  return redirect('/bag');
}

function wordsOf(problem: ApiProblem, locale: string): string {
  if (problem.code !== 'request.currency_not_sold') return problemWords(problem, locale);
  return translatorFor(locale)('bag.notSold.add', { currency: `${problem.params.currency}` });
}

function change(ctx: Parameters<typeof addToBag>[0], form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = text('quantity').trim() === '' ? Number.NaN : Math.trunc(Number(text('quantity')));
  const quantity = Math.min(MAX_QUANTITY, Math.max(0, Number.isNaN(typed) ? 1 : typed));
  if (text('intent') === 'add') {
    return addToBag(ctx, { variantId: text('variantId'), quantity: Math.max(1, quantity) });
  }
  if (text('intent') === 'remove') return changeLine(ctx, text('itemId'), 0);
  // What is no number is not zero: it must not empty a line.
  return Number.isNaN(typed) ? null : changeLine(ctx, text('itemId'), quantity);
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function BagScreen({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('bag');
  const { cart, lastOrder, delivery } = loaderData;
  return (
    <div className="page">
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display pt-8 pb-8 lg:pt-14">{t('title')}</h1>
      {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
      {lastOrder && (
        <div className="pb-8">
          <LastOrder number={lastOrder} />
        </div>
      )}
      {cart && cart.items.length > 0 ? (
        <div className="grid gap-x-7 gap-y-12 lg:grid-cols-12">
          <section className="lg:col-span-7" aria-label={t('title')}>
            <BagNotices cart={cart} />
            <BagLines cart={cart} />
          </section>
          <section className="lg:col-span-4 lg:col-start-9" aria-label={t('summary')}>
            <div className="grid gap-6 lg:sticky lg:top-8">
              <BagTotals cart={cart} />
              {delivery && (
                <DeliveryNote title={delivery.title} line={delivery.line}>
                  <CountryChoice {...delivery} />
                </DeliveryNote>
              )}
              {cart.currencySold && (
                <LinkButton to="/checkout" look="primary" wide>
                  {t('checkout')}
                </LinkButton>
              )}
              <Link to="/products" className="link justify-self-center">
                {t('keepLooking')}
              </Link>
            </div>
          </section>
        </div>
      ) : (
        <Empty title={t('empty')}>
          <LinkButton to="/products">{t('emptyLink')}</LinkButton>
        </Empty>
      )}
    </div>
  );
}
