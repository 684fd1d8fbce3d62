/** A role being made or changed. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../ui/field.tsx';
import { type FieldErrors, useFocusOnFault } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/state.tsx';
import { PowersGrid } from '../frame/powers-grid.tsx';

type Props = {
  name: string;
  powers: readonly string[];
  submit: string;
  refused?: { name: string; powers: string[]; notice: string | null; faults: FieldErrors };
};

export function RoleForm({ name, powers, submit, refused }: Props) {
  const t = useTranslations('admin.team');
  const form = useFocusOnFault(refused?.faults);
  return (
    <Form method="post" ref={form} className="admin-card team-form team-form-wide" noValidate>
      {refused?.notice && <Notice tone="alarm">{refused.notice}</Notice>}
      <TextField
        dense
        label={t('role.name')}
        hint={t('role.nameHint')}
        name="name"
        autoComplete="off"
        defaultValue={refused?.name ?? name}
        error={refused?.faults.name}
        maxLength={60}
        required
      />
      <PowersGrid
        legend={t('role.may')}
        powers={refused?.powers ?? powers}
        error={refused?.faults.permissions}
      />
      <div>
        <button type="submit" name="act" value="save" className="button button-primary">
          {submit}
        </button>
      </div>
    </Form>
  );
}
