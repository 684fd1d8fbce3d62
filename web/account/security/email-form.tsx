import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { type FieldErrors, useFocusOnFault } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';

type EmailFormProps = { typed?: string; notice?: string | null; faults?: FieldErrors };

/** Asks for a link to another address. */
export function EmailForm({ typed, notice, faults }: EmailFormProps) {
  const t = useTranslations('access');
  const form = useFocusOnFault(faults);
  return (
    <Form method="post" action="/account/email" ref={form} className="grid gap-5" noValidate>
      {notice && <Notice tone="alarm">{notice}</Notice>}
      <TextField
        label={t('emailPage.label')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        defaultValue={typed}
        error={faults?.email}
        maxLength={254}
        required
      />
      <p>
        <button type="submit" className="button button-primary">
          {t('emailPage.submit')}
        </button>
      </p>
    </Form>
  );
}
