import { Outlet, useLocation } from 'react-router';
import { ShopFrame } from './frame/shop-frame.tsx';

export default function StorefrontLayout() {
  const { pathname } = useLocation();
  return (
    <ShopFrame calm={pathname === '/checkout'}>
      <Outlet />
    </ShopFrame>
  );
}
