import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { Notice } from '../../ui/state.tsx';
import { useMay } from '../layout/use-may.ts';

/** On the overview of a demo: how it becomes a shop of one's own. */
export function DemoNotice() {
  const t = useTranslations('admin.setup.demo');
  const may = useMay();
  if (useRootData()?.shop.mode !== 'demo' || !may('settings:write')) return null;
  return (
    <div className="mb-4">
      <Notice tone="notice">
        {t('text')}{' '}
        <Link to="/admin/setup/empty" className="link">
          {t('act')}
        </Link>
      </Notice>
    </div>
  );
}
