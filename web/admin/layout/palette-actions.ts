/** What the palette can do besides finding: go somewhere, or begin something. Only what the person may. */
import { useTranslations } from 'use-intl';
import { useMay } from './use-may.ts';

const ACTIONS = [
  { to: '/admin/orders?toShip=true', name: 'ordersToShip', permission: 'orders:read' },
  { to: '/admin/orders', name: 'allOrders', permission: 'orders:read' },
  { to: '/admin/payments', name: 'paymentsToSee', permission: 'orders:read' },
  { to: '/admin/payments?all=true', name: 'allPayments', permission: 'orders:read' },
  { to: '/admin/products', name: 'allProducts', permission: 'catalog:read' },
  { to: '/admin/categories', name: 'categories', permission: 'catalog:read' },
  { to: '/admin/customers', name: 'allCustomers', permission: 'customers:read' },
  { to: '/admin/messages', name: 'messages', permission: 'customers:read' },
  { to: '/admin/newsletter', name: 'newsletter', permission: 'customers:read' },
  { to: '/admin/reports', name: 'reports', permission: 'reports:read' },
  { to: '/admin/products/new', name: 'newProduct', permission: 'catalog:write' },
  { to: '/admin/team', name: 'team', permission: 'staff:read' },
  { to: '/admin/team/invite', name: 'invite', permission: 'staff:write' },
  { to: '/admin/team/roles', name: 'roles', permission: 'staff:read' },
  { to: '/admin/team/keys', name: 'keys', permission: 'staff:read' },
  { to: '/admin/setup', name: 'setup', permission: 'settings:read' },
  { to: '/admin/settings/payments', name: 'paymentMethods', permission: 'settings:read' },
  { to: '/admin/settings/shop', name: 'shopSettings', permission: 'settings:read' },
  { to: '/admin/settings/locations', name: 'locations', permission: 'stock:read' },
  { to: '/admin/team/activity', name: 'activity', permission: 'audit:read' },
] as const;

export function usePaletteActions(): { group: string; label: string; to: string }[] {
  const t = useTranslations('admin.palette');
  const may = useMay();
  return ACTIONS.filter(({ permission }) => may(permission)).map(({ to, name }) => ({
    group: t('actions'),
    label: t(name),
    to,
  }));
}
