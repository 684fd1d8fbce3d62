/** One field and one button, in the foot of every page and on a page of its own. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';

export const REQUIRED: RequiredFields = { email: 'email' };
type Refused = { email: string; notice?: string | null; faults?: FieldErrors };

export function SignUpForm({ refused }: { refused: Refused | null }) {
  const t = useTranslations('newsletter');
  const { form, field, formError } = useRequiredForm(refused, REQUIRED);
  const shop = useRootData()?.shop.name ?? '';
  return (
    <Form method="post" action="/newsletter" {...form} className="grid gap-3">
      <FormError {...formError} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={t('email')}
          {...field('email')}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          required
          className="min-w-0 grow basis-56"
        />
        <Button type="submit">{t('submit')}</Button>
      </div>
      <p className="fine text-quiet">{t('consent', { shop })}</p>
    </Form>
  );
}
