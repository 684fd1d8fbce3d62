import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { type FieldErrors, fieldId, useFocusOnFault } from '../../ui/form.tsx';
import { FormTrouble, type Needed, useNeeded } from '../../ui/needed.tsx';

export const EMAIL_NEEDED: Needed = { email: 'email' };

type EmailFormProps = { typed?: string; notice?: string | null; faults?: FieldErrors };

/** Asks for a link to another address. */
export function EmailForm({ typed, notice, faults }: EmailFormProps) {
  const t = useTranslations('access');
  const { errors, watch } = useNeeded(faults, EMAIL_NEEDED);
  const form = useFocusOnFault(faults);
  return (
    <Form
      method="post"
      action="/account/email"
      ref={form}
      className="grid gap-5"
      noValidate
      {...watch}
    >
      <FormTrouble notice={notice} given={faults} errors={errors} />
      <TextField
        label={t('emailPage.label')}
        id={fieldId('email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        defaultValue={typed}
        error={errors.email}
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
