import { Outlet, useLocation } from 'react-router';
import { REQUEST_CONTEXT } from '../request/context.server.ts';
import type { Route } from './+types/layout';
import { ShopLayout } from './layout/shop-layout.tsx';
import { requireOpenShop } from './opening/guard.server.ts';

/** Not before the root's loader: a closed shop has its own look and name too. */
export const loader = ({ context, request }: Route.LoaderArgs) =>
  requireOpenShop(context.get(REQUEST_CONTEXT), request);

/** Where people pay, nothing leads them elsewhere. */
const CHECKOUT = /^\/checkout(\/pay\/\d+)?$/;

export default function StorefrontLayout() {
  const { pathname } = useLocation();
  return (
    <ShopLayout isCheckout={CHECKOUT.test(pathname)}>
      <Outlet />
    </ShopLayout>
  );
}
