import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { useRootData } from '../../request/root-data.ts';
import { Notice } from '../../ui/state.tsx';
import { DemoNotice } from './demo-notice.tsx';

/** On the overview, until the shop is set up and open: how far it is. */
export function SetupNotice({ setup }: { setup: AnswerOf<'getSetup'> | null }) {
  const t = useTranslations('admin.setup.home');
  if (useRootData()?.shop.mode === 'demo') return <DemoNotice />;
  if (!setup) return null;
  const done = setup.steps.filter((step) => step.done).length;
  const all = setup.steps.length;
  const isOpen = setup.doors === 'open';
  if (done === all && isOpen) return null;
  return (
    <div className="mb-4">
      <Notice tone="notice">
        {!isOpen && <>{t('closed')} </>}
        {done < all && <>{t('progress', { done, all })} </>}
        <Link to="/admin/setup" className="link">
          {t('act')}
        </Link>
      </Notice>
    </div>
  );
}
