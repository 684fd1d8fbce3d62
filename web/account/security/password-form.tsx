import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { NewPasswordField } from '../../storefront/layout/new-password-field.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { UsernameField } from '../../ui/hidden-field.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';

export const PASSWORD_REQUIRED: RequiredFields = {
  currentPassword: 'currentPassword',
  password: 'newPassword',
};

type PasswordFormProps = {
  /** By which password managers know whose password this is. */
  email: string;
  hasPassword: boolean;
  notice?: string | null;
  faults?: FieldErrors;
};

/** Chooses another password, or the first one of somebody who has signed in by other methods so far. */
export function PasswordForm({ email, hasPassword, notice, faults }: PasswordFormProps) {
  const t = useTranslations('access');
  const { form, field, formError } = useRequiredForm({ notice, faults }, PASSWORD_REQUIRED);
  return (
    <Form method="post" action="/account/password" {...form} className="grid gap-5">
      <FormError {...formError} />
      <UsernameField value={email} />
      {hasPassword && (
        <TextField
          label={t('passwordPage.current')}
          {...field('currentPassword')}
          type="password"
          autoComplete="current-password"
          maxLength={200}
          required
        />
      )}
      <NewPasswordField label={t('newPassword')} {...field('password')} />
      <p>
        <Button type="submit" look="primary">
          {t(hasPassword ? 'passwordPage.submit' : 'passwordPage.submitFirst')}
        </Button>
      </p>
    </Form>
  );
}
