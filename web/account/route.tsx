/** The account of the person who is signed in: their orders, and the way out. */
import { Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment, Price } from '../i18n/format.tsx';
import { PageTitle } from '../storefront/frame/page-title.tsx';
import { noIndex } from '../storefront/seo/meta.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Badge, Empty } from '../ui/state.tsx';
import { read } from '../visit/api.server.ts';
import { visitContext } from '../visit/visit.server.ts';
import type { Route } from './+types/route';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, user } = context.get(visitContext);
  if (!user) throw redirect('/sign-in?to=/account');
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const { items, nextCursor } = await read(api.GET('/orders', { params: { query: { cursor } } }));
  return { user, orders: items, nextCursor };
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function Account({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('account.page');
  const shop = useTranslations('shop');
  const { user, orders, nextCursor } = loaderData;
  return (
    <div className="page">
      <PageTitle>{t('title')}</PageTitle>
      <header className="flex flex-wrap items-end justify-between gap-6 pt-8 pb-10 lg:pt-14">
        <div className="grid gap-3">
          <h1 className="display">{t('hello', { name: user.name })}</h1>
          <p className="text-quiet">{t('text', { email: user.email })}</p>
        </div>
        <Form method="post" action="/sign-out" className="flex flex-wrap gap-3">
          {user.permissions.length > 0 && <LinkButton to="/admin">{t('admin')}</LinkButton>}
          <button type="submit" className="button">
            {shop('signOut')}
          </button>
        </Form>
      </header>
      <section aria-labelledby="orders">
        <h2 id="orders" className="heading mb-4">
          {t('orders')}
        </h2>
        {orders.length === 0 ? (
          <Empty title={t('noOrders')}>
            <LinkButton to="/products">{shop('home.shopAll')}</LinkButton>
          </Empty>
        ) : (
          <ul className="border-t border-hairline">
            {orders.map((order) => (
              <OrderRow key={order.number} {...order} />
            ))}
          </ul>
        )}
        {nextCursor && (
          <p className="pt-8">
            <LinkButton to={`/account?cursor=${encodeURIComponent(nextCursor)}`} rel="next">
              {t('olderOrders')}
            </LinkButton>
          </p>
        )}
      </section>
    </div>
  );
}

function OrderRow({ number, status, total, placedAt }: AnswerOf<'listMyOrders'>['items'][number]) {
  const t = useTranslations('orders');
  return (
    <li className="border-b border-hairline">
      <Link
        to={`/orders/${number}`}
        className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 py-5 sm:grid-cols-[8rem_1fr_auto_8rem]"
      >
        <span className="figures font-medium" data-content="">
          {number}
        </span>
        <span className="text-quiet max-sm:order-3">
          <Moment at={placedAt} dateOnly />
        </span>
        <Badge tone={status === 'pending' ? 'notice' : 'plain'}>{t(`status.${status}`)}</Badge>
        <Price value={total} className="text-end" />
      </Link>
    </li>
  );
}
