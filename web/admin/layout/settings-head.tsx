/** What all pages of Settings begin with: the name, and the tabs. */
import { NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import { AdminTitle } from './admin-title.tsx';
import { useMay } from './use-may.ts';

const TABS = [
  { to: '/admin/settings/payments', name: 'payments', permission: 'settings:read' },
  { to: '/admin/settings/shop', name: 'shop', permission: 'settings:read' },
  { to: '/admin/settings/currencies', name: 'currencies', permission: 'settings:read' },
  { to: '/admin/settings/locations', name: 'locations', permission: 'stock:read' },
] as const;

export function SettingsHead({ tab }: { tab: (typeof TABS)[number]['name'] }) {
  const t = useTranslations('admin.settings');
  const may = useMay();
  return (
    <>
      <AdminTitle>{`${t(`tabs.${tab}`)} · ${t('title')}`}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
      </div>
      <nav aria-label={t('tabsLabel')} className="tabs tabs-ruled">
        {TABS.filter(({ permission }) => may(permission)).map(({ to, name }) => (
          <NavLink key={to} to={to} prefetch="intent">
            {t(`tabs.${name}`)}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
