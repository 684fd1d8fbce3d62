import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { NewPasswordField } from '../../storefront/frame/new-password-field.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { type FieldErrors, fieldId, useFocusOnFault } from '../../ui/form.tsx';
import { FormTrouble, type Needed, useNeeded } from '../../ui/needed.tsx';

export const PASSWORD_NEEDED: Needed = {
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

/** Chooses another password, or the first one of somebody who came in by other ways so far. */
export function PasswordForm({ email, hasPassword, notice, faults }: PasswordFormProps) {
  const t = useTranslations('access');
  const { errors, watch } = useNeeded(faults, PASSWORD_NEEDED);
  const form = useFocusOnFault(faults);
  return (
    <Form
      method="post"
      action="/account/password"
      ref={form}
      className="grid gap-5"
      noValidate
      {...watch}
    >
      <FormTrouble notice={notice} given={faults} errors={errors} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <TextField
          label={t('passwordPage.current')}
          id={fieldId('currentPassword')}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          error={errors.currentPassword}
          maxLength={200}
          required
        />
      )}
      <NewPasswordField label={t('newPassword')} error={errors.password} />
      <p>
        <Button type="submit" look="primary">
          {t(hasPassword ? 'passwordPage.submit' : 'passwordPage.submitFirst')}
        </Button>
      </p>
    </Form>
  );
}
