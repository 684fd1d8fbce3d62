import { Outlet } from 'react-router';
import { ShopFrame } from './frame/shop-frame.tsx';

export default function StorefrontLayout() {
  return (
    <ShopFrame>
      <Outlet />
    </ShopFrame>
  );
}
