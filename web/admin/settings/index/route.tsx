/** All settings: what can be set, and on which page. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { AdminTitle } from '../../layout/admin-title.tsx';
import { useMay } from '../../layout/use-may.ts';
import { addressOfPage, sectionsFor } from '../pages.ts';
import '../../../styles/admin/settings.css';

export default function AllSettings() {
  const t = useTranslations('admin.settings');
  const may = useMay();
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
      </div>
      <div className="settings-index">
        {sectionsFor(may).map(({ section, pages }) => (
          <section key={section} aria-labelledby={`settings-${section}`}>
            <h2 id={`settings-${section}`}>{t(`sections.${section}`)}</h2>
            <ul>
              {pages.map((page) => (
                <li key={page}>
                  <Link to={addressOfPage(page)} prefetch="intent">
                    <span className="font-medium">{t(`pages.${page}.title`)}</span>
                    <span>{t(`pages.${page}.text`)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
