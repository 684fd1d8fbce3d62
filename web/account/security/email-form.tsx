import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';

export const EMAIL_REQUIRED: RequiredFields = { email: 'email' };

type EmailFormProps = { typed?: string; notice?: string | null; faults?: FieldErrors };

/** Asks for a link to another address. */
export function EmailForm({ typed, notice, faults }: EmailFormProps) {
  const t = useTranslations('access');
  const { form, field, formError } = useRequiredForm({ notice, faults }, EMAIL_REQUIRED);
  return (
    <Form method="post" action="/account/email" {...form} className="grid gap-5">
      <FormError {...formError} />
      <TextField
        label={t('emailPage.label')}
        {...field('email', typed)}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        required
      />
      <p>
        <Button type="submit" look="primary">
          {t('emailPage.submit')}
        </Button>
      </p>
    </Form>
  );
}
