/** The list of all settings at the side of each of their pages, on screens that have room for it. */
import { NavLink, Outlet } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../layout/use-may.ts';
import { addressOfPage, sectionsFor } from './pages.ts';
import '../../styles/admin/settings.css';

export default function SettingsLayout() {
  const t = useTranslations('admin.settings');
  const may = useMay();
  return (
    <div className="settings">
      <nav aria-label={t('listLabel')} className="settings-nav">
        {sectionsFor(may).map(({ section, pages }) => (
          <section key={section} aria-labelledby={`settings-${section}`}>
            <h2 id={`settings-${section}`}>{t(`sections.${section}`)}</h2>
            {pages.map((page) => (
              <NavLink key={page} to={addressOfPage(page)} prefetch="intent">
                {t(`pages.${page}.title`)}
              </NavLink>
            ))}
          </section>
        ))}
      </nav>
      <div className="min-w-0">
        <Outlet />
      </div>
    </div>
  );
}
