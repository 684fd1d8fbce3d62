/** What the pages of a zone and of a delivery option begin and end with. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TeamSubHead } from '../team/layout/team-head.tsx';

export function DeliverySubHead({ title }: { title: string }) {
  const t = useTranslations('admin.delivery');
  return <TeamSubHead title={title} back={{ to: '/admin/settings/delivery', label: t('back') }} />;
}

/** Asks before anything is removed, without scripts too. */
export function RemoveQuestion({ what }: { what: 'zone' | 'option' }) {
  const t = useTranslations(`admin.delivery.${what}`);
  return (
    <details className="admin-card">
      <summary className="flex cursor-pointer items-center justify-between gap-3">
        {t('remove')}
        <Icon name="chevronDown" small />
      </summary>
      <Form method="post" className="mt-3 grid justify-items-start gap-3">
        <p className="text-quiet">{t('removeText')}</p>
        <Button type="submit" name="intent" value="remove" look="danger">
          {t('removeNow')}
        </Button>
      </Form>
    </details>
  );
}
