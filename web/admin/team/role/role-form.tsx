/** A role being made or changed. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../../ui/clash.tsx';
import { TextField } from '../../../ui/field.tsx';
import { type FieldErrors, fieldId, useFocusOnFault } from '../../../ui/form.tsx';
import { FormTrouble, type Needed, useNeeded } from '../../../ui/needed.tsx';
import { PowersGrid } from '../frame/powers-grid.tsx';
import { usePowersWords } from '../frame/powers-words.tsx';

export const NEEDED: Needed = { name: 'roleName' };

type Props = {
  name: string;
  powers: readonly string[];
  /** None of a role that is not made yet. */
  version?: string;
  submit: string;
  refused?: {
    name: string;
    powers: string[];
    notice: string | null;
    faults: FieldErrors;
    clash?: Clash;
  };
};

export function RoleForm({ name, powers, version, submit, refused }: Props) {
  const t = useTranslations('admin.team');
  const powersWords = usePowersWords();
  const { errors, watch } = useNeeded(refused?.faults, NEEDED);
  const form = useFocusOnFault(refused?.faults);
  return (
    <Form
      method="post"
      ref={form}
      className="admin-card admin-form admin-form-wide"
      noValidate
      {...watch}
    >
      <VersionField version={version} clash={refused?.clash} />
      {refused?.clash && (
        <ClashNotice
          clash={refused.clash}
          words={(field, current) =>
            field === 'name'
              ? { label: t('role.name'), value: String(current) }
              : { label: t('role.may'), value: powersWords(current as string[]) }
          }
        />
      )}
      {!refused?.clash && (
        <FormTrouble notice={refused?.notice} given={refused?.faults} errors={errors} />
      )}
      <TextField
        dense
        label={t('role.name')}
        hint={t('role.nameHint')}
        id={fieldId('name')}
        name="name"
        autoComplete="off"
        defaultValue={refused?.name ?? name}
        error={errors.name}
        maxLength={60}
        required
      />
      <PowersGrid
        legend={t('role.may')}
        powers={refused?.powers ?? powers}
        error={errors.permissions}
      />
      <div>
        <Button type="submit" name="act" value="save" look="primary">
          {submit}
        </Button>
      </div>
    </Form>
  );
}
