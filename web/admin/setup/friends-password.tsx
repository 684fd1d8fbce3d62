import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import { useMay } from '../layout/use-may.ts';

export const REQUIRED: RequiredFields = { password: 'newShopPassword' };

type Props = {
  hasPassword: boolean;
  refused?: { notice: string | null; faults: FieldErrors };
};

/** The password by which friends see the closed shop. */
export function FriendsPassword({ hasPassword, refused }: Props) {
  const t = useTranslations('admin.setup.password');
  const mayChange = useMay()('settings:write');
  const { form, field, formError } = useRequiredForm(refused, REQUIRED, null);
  return (
    <section aria-labelledby="friends" className="admin-card grid gap-4">
      <h2 id="friends">{t('title')}</h2>
      <p>{t('text')}</p>
      <p className="text-quiet">{t(hasPassword ? 'some' : 'none')}</p>
      {mayChange && (
        <Form method="post" {...form} className="grid gap-4">
          <FormError {...formError} />
          <TextField
            dense
            label={t('field')}
            {...field('password')}
            type="password"
            autoComplete="new-password"
            minLength={4}
            maxLength={100}
            required
          />
          <div>
            <Button type="submit" name="act" value="password" dense>
              {t('set')}
            </Button>
          </div>
        </Form>
      )}
      {mayChange && hasPassword && (
        <Form method="post">
          <Button type="submit" name="act" value="remove" dense>
            {t('remove')}
          </Button>
        </Form>
      )}
    </section>
  );
}
