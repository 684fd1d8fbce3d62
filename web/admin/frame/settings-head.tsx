/** What all pages of Settings begin with: the name, and the tabs. */
import { NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import { AdminTitle } from './admin-title.tsx';

const TABS = [
  { to: '/admin/settings/payments', name: 'payments' },
  { to: '/admin/settings/shop', name: 'shop' },
] as const;

export function SettingsHead({ tab }: { tab: (typeof TABS)[number]['name'] }) {
  const t = useTranslations('admin.settings');
  return (
    <>
      <AdminTitle>{`${t(`tabs.${tab}`)} · ${t('title')}`}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
      </div>
      <nav aria-label={t('tabsLabel')} className="tabs tabs-ruled">
        {TABS.map(({ to, name }) => (
          <NavLink key={to} to={to} prefetch="intent">
            {t(`tabs.${name}`)}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
