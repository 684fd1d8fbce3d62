import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';

/** Above the pages of a shop that is not open, for staff and friends: nobody else sees them. */
export function ClosedBar() {
  const t = useTranslations('shop.closed');
  const root = useRootData();
  if (!root || root.shop.doors === 'open') return null;
  const isStaff = (root.user?.permissions ?? []).length > 0;
  return (
    <p className="page fine flex flex-wrap gap-x-4 border-b border-hairline py-2" role="status">
      {t(isStaff ? `bar.${root.shop.doors}` : 'bar.friend')}
      {isStaff && (
        <Link to="/admin/setup" className="link">
          {t('bar.act')}
        </Link>
      )}
    </p>
  );
}
