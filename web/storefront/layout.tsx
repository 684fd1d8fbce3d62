import { Outlet, useLocation } from 'react-router';
import { ShopLayout } from './layout/shop-layout.tsx';

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
