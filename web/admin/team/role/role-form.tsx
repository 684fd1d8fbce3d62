/** A role being made or changed. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../../ui/clash.tsx';
import { TextField } from '../../../ui/field.tsx';
import type { FieldErrors } from '../../../ui/form.tsx';
import { FormError, type RequiredFields } from '../../../ui/required-fields.tsx';
import { useRequiredForm } from '../../../ui/use-form.ts';
import { PermissionsGrid } from '../layout/permissions-grid.tsx';
import { usePermissionsWords } from '../layout/permissions-words.tsx';

export const REQUIRED: RequiredFields = { name: 'roleName' };

type Props = {
  name: string;
  permissions: readonly string[];
  /** None of a role that is not made yet. */
  version?: string;
  submit: string;
  refused?: {
    name: string;
    permissions: string[];
    notice: string | null;
    faults: FieldErrors;
    clash?: Clash;
  };
};

export function RoleForm({ name, permissions, version, submit, refused }: Props) {
  const t = useTranslations('admin.team');
  const permissionsWords = usePermissionsWords();
  const { form, field, option, formError } = useRequiredForm(refused, REQUIRED);
  return (
    <Form method="post" {...form} className="admin-card admin-form admin-form-wide">
      <VersionField version={version} clash={refused?.clash} />
      {refused?.clash && (
        <ClashNotice
          clash={refused.clash}
          words={(field, current) =>
            field === 'name'
              ? { label: t('role.name'), value: String(current) }
              : { label: t('role.may'), value: permissionsWords(current as string[]) }
          }
        />
      )}
      {!refused?.clash && <FormError {...formError} />}
      <TextField
        dense
        label={t('role.name')}
        hint={t('role.nameHint')}
        {...field('name', refused?.name ?? name)}
        autoComplete="off"
        maxLength={60}
        required
      />
      <PermissionsGrid
        legend={t('role.may')}
        permissions={refused?.permissions ?? permissions}
        fields={{ field, option }}
      />
      <div>
        <Button type="submit" name="act" value="save" look="primary">
          {submit}
        </Button>
      </div>
    </Form>
  );
}
