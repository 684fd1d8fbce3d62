import { Link } from 'react-router';
import { useTranslations } from 'use-intl';

/** From a page about one way to sign in, back to the page of them all. */
export function BackToSecurity() {
  const t = useTranslations('access');
  return (
    <Link to="/account/security" className="link fine">
      {t('backToSecurity')}
    </Link>
  );
}
