/** Keeping a customer out: what it does is said before it is done, and it can be undone here. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Customer } from './customer.ts';

type Props = { customer: Customer; reason?: string };

export function BlockCard({ customer: { blocked }, reason }: Props) {
  const t = useTranslations('admin.customer');
  if (blocked) {
    return (
      <Form method="post" className="admin-card">
        <Button type="submit" name="intent" value="unblock">
          {t('unblock')}
        </Button>
      </Form>
    );
  }
  return (
    <details className="admin-card" open={reason !== undefined}>
      <summary className="flex cursor-pointer items-center justify-between gap-3">
        {t('block')}
        <Icon name="chevronDown" small />
      </summary>
      <Form method="post" className="mt-3 grid justify-items-start gap-3">
        <p className="text-quiet">{t('blockText')}</p>
        <TextField
          dense
          optional
          label={t('reason')}
          hint={t('reasonHint')}
          name="reason"
          maxLength={500}
          defaultValue={reason}
          className="w-full"
        />
        <Button type="submit" look="danger" name="intent" value="block">
          {t('blockNow')}
        </Button>
      </Form>
    </details>
  );
}
