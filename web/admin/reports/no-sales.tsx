/** A shop that has sold nothing yet learns what will be here, instead of zeros. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';

export function NoSales() {
  const t = useTranslations('admin.reports');
  return (
    <section className="admin-card">
      <h2>{t('empty')}</h2>
      <p className="my-2 text-quiet">{t('emptyText')}</p>
      <Link to="/" className="link">
        {t('emptyAct')}
      </Link>
    </section>
  );
}
