/** The frame of the merchant's screens. Its sentences travel with it, not with the shop's. */
import { Outlet } from 'react-router';

export default function AdminLayout() {
  return <Outlet />;
}
