import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { NewPasswordField } from '../../storefront/frame/new-password-field.tsx';
import { TextField } from '../../ui/field.tsx';
import { type FieldErrors, useFocusOnFault } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';

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
  const form = useFocusOnFault(faults);
  return (
    <Form method="post" action="/account/password" ref={form} className="grid gap-5" noValidate>
      {notice && <Notice tone="alarm">{notice}</Notice>}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <TextField
          label={t('passwordPage.current')}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          error={faults?.currentPassword}
          maxLength={200}
          required
        />
      )}
      <NewPasswordField label={t('newPassword')} error={faults?.password} />
      <p>
        <button type="submit" className="button button-primary">
          {t(hasPassword ? 'passwordPage.submit' : 'passwordPage.submitFirst')}
        </button>
      </p>
    </Form>
  );
}
