/** Tells a member of staff that they see a look which is not saved, and leads back. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { Button } from '../../ui/button.tsx';

export function LookPreviewBar() {
  const t = useTranslations('shop.lookPreview');
  if (!useRootData()?.look.isPreview) return null;
  return (
    <aside className="page flex flex-wrap items-center justify-between gap-3 border-b border-hairline bg-well py-2">
      <p className="fine">{t('text')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Link to="/admin/settings/look" className="link fine">
          {t('back')}
        </Link>
        <Form method="post" action="/admin/settings/look">
          <Button type="submit" name="intent" value="end-preview" dense>
            {t('end')}
          </Button>
        </Form>
      </div>
    </aside>
  );
}
