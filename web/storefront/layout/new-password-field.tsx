import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';

const MIN_LENGTH = 8;
const MAX_LENGTH = 200;

type NewPasswordFieldProps = FieldProps & { label: string };

/** For a password that is being chosen. It may be pasted, and password managers may make it up. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const t = useTranslations('access');
  return (
    <TextField
      {...props}
      type="password"
      autoComplete="new-password"
      hint={t('passwordHint')}
      minLength={MIN_LENGTH}
      maxLength={MAX_LENGTH}
      required
    />
  );
}
