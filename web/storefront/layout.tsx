import { Outlet, useLocation } from 'react-router';
import { ShopFrame } from './frame/shop-frame.tsx';

/** Where people pay, nothing leads them elsewhere. */
const CALM = /^\/checkout(\/pay\/\d+)?$/;

export default function StorefrontLayout() {
  const { pathname } = useLocation();
  return (
    <ShopFrame calm={CALM.test(pathname)}>
      <Outlet />
    </ShopFrame>
  );
}
