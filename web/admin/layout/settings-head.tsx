/** What all pages of Settings begin with: the name, and the tabs. */
import { useTranslations } from 'use-intl';
import { TabsHead } from './tabs-head.tsx';
import { useMay } from './use-may.ts';

const TABS = [
  { to: '/admin/settings/payments', name: 'payments', permission: 'settings:read' },
  { to: '/admin/settings/shop', name: 'shop', permission: 'settings:read' },
  { to: '/admin/settings/currencies', name: 'currencies', permission: 'settings:read' },
  { to: '/admin/settings/languages', name: 'languages', permission: 'settings:read' },
  { to: '/admin/settings/locations', name: 'locations', permission: 'stock:read' },
] as const;

export function SettingsHead({ tab }: { tab: (typeof TABS)[number]['name'] }) {
  const t = useTranslations('admin.settings');
  const may = useMay();
  const tabs = TABS.filter(({ permission }) => may(permission)).map(({ to, name }) => ({
    to,
    label: t(`tabs.${name}`),
  }));
  return (
    <TabsHead title={t('title')} open={t(`tabs.${tab}`)} tabs={tabs} tabsLabel={t('tabsLabel')} />
  );
}
