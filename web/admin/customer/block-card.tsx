/** Keeping a customer out: what it does is said before it is done, and it can be undone here. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Refused } from './act.server.ts';
import type { Customer } from './customer.ts';

type Props = { customer: Customer; refused: Refused | undefined };

export function BlockCard({ customer: { blocked }, refused }: Props) {
  const t = useTranslations('admin.customer');
  const { form, field } = useForm(refused, () => ({}), refused?.typed);
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
    <details className="admin-card" open={refused !== undefined}>
      <summary className="flex cursor-pointer items-center justify-between gap-3">
        {t('block')}
        <Icon name="chevronDown" small />
      </summary>
      <Form method="post" {...form} className="mt-3 grid justify-items-start gap-3">
        <p className="text-quiet">{t('blockText')}</p>
        <TextField
          dense
          optional
          label={t('reason')}
          hint={t('reasonHint')}
          {...field('reason')}
          maxLength={500}
          className="w-full"
        />
        <Button type="submit" look="danger" name="intent" value="block">
          {t('blockNow')}
        </Button>
      </Form>
    </details>
  );
}
