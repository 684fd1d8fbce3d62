import { useTranslations } from 'use-intl';
import { LinkButton } from './button.tsx';

type Props = { label: string; previous?: string | null; next?: string | null };

/** For lists that page by cursor: there are neighbours, but no page numbers. */
export function Pagination({ label, previous, next }: Props) {
  const t = useTranslations('ui');
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="flex justify-between gap-4 py-4">
      {previous ? (
        <LinkButton dense rel="prev" to={previous}>
          {t('previous')}
        </LinkButton>
      ) : (
        <span />
      )}
      {next && (
        <LinkButton dense rel="next" to={next}>
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}
