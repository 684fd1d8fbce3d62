import { Link } from 'react-router';
import { useTranslations } from 'use-intl';

type Props = { label: string; previous?: string | null; next?: string | null };

/** For lists that page by cursor: there are neighbours, but no page numbers. */
export function Pagination({ label, previous, next }: Props) {
  const t = useTranslations('ui');
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="flex justify-between gap-4 py-4">
      {previous ? (
        <Link className="button button-dense" rel="prev" to={previous}>
          {t('previous')}
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link className="button button-dense" rel="next" to={next}>
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
