/** What all pages of Settings begin with: the way back to the list, the page's name, and what it is about. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import type { SettingsPage } from './pages.ts';

export function SettingsHead({ page }: { page: SettingsPage }) {
  const t = useTranslations('admin.settings');
  const title = t(`pages.${page}.title`);
  return (
    <>
      <AdminTitle>{`${title} · ${t('title')}`}</AdminTitle>
      <Link
        to="/admin/settings"
        className="mb-3 inline-flex items-center gap-1 text-quiet lg:hidden"
      >
        <Icon name="previous" small turns />
        {t('all')}
      </Link>
      <div className="admin-head">
        <h1>{title}</h1>
      </div>
    </>
  );
}
