/** What the command palette finds. */
import { formatMoney } from '#common/money.ts';
import { attempt } from '../request/api.server.ts';
import { REQUEST_CONTEXT } from '../request/context.server.ts';
import type { Route } from './+types/find';
import { requireStaff } from './layout/guard.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

const MAX_HITS = 6;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const search = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 100);
  if (!search) return { search, orders: [], customers: [], products: [] };
  const params = { query: { search, limit: MAX_HITS } };
  const [orders, customers, products] = await Promise.all([
    attempt(api.GET('/admin/orders', { params })),
    attempt(api.GET('/admin/customers', { params: { query: { ...params.query, guests: true } } })),
    attempt(api.GET('/admin/products', { params })),
  ]);
  return {
    search,
    orders: (orders.data?.items ?? []).map(({ number, name, total }) => ({
      label: `${number} · ${name} · ${formatMoney(total, locale)}`,
      to: `/admin/orders/${number}`,
    })),
    customers: (customers.data?.items ?? []).map(({ id, name, email }) => ({
      label: [name, email].filter(Boolean).join(' · '),
      to: `/admin/customers/${id}`,
    })),
    products: (products.data?.items ?? []).map(({ id, title }) => ({
      label: title,
      to: `/admin/products/${id}`,
    })),
  };
}
