import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { fieldId } from '../../ui/form.tsx';

const LEAST_LETTERS = 8;
const MOST_LETTERS = 200;

type NewPasswordFieldProps = { label: string; error?: string };

/** For a password that is being chosen. It may be pasted, and password managers may make it up. */
export function NewPasswordField({ label, error }: NewPasswordFieldProps) {
  const t = useTranslations('access');
  return (
    <TextField
      id={fieldId('password')}
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      hint={t('passwordHint')}
      error={error}
      minLength={LEAST_LETTERS}
      maxLength={MOST_LETTERS}
      required
    />
  );
}
