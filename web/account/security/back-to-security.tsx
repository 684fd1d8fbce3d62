import { Link } from 'react-router';
import { useTranslations } from 'use-intl';

/** From the page of one sign-in method back to the page of them all. */
export function BackToSecurity() {
  const t = useTranslations('access');
  return (
    <Link to="/account/security" className="link fine">
      {t('backToSecurity')}
    </Link>
  );
}
