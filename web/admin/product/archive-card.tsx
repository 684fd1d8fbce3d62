/** Out of the shop and back. Nothing is ever lost by it, so nobody is asked twice. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import type { Status } from './values.ts';

export function ArchiveCard({ status }: { status: Status }) {
  const t = useTranslations('admin.product');
  const archived = status === 'archived';
  return (
    <Form method="post" className="admin-card mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
      {/* Archived is told by the page's head; here stands the way back. */}
      {!archived && <p className="me-auto text-quiet">{t('archiveText')}</p>}
      <Button
        type="submit"
        name="intent"
        value={archived ? 'restore' : 'archive'}
        look={archived ? 'outline' : 'danger'}
        dense
      >
        {archived ? t('restore') : t('archive')}
      </Button>
    </Form>
  );
}
