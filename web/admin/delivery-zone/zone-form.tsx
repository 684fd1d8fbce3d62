/** A zone being made or changed. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { SubmitButton } from '../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../ui/clash.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { FormError, type RequiredFields } from '../../ui/required-fields.tsx';
import { useRequiredForm } from '../../ui/use-form.ts';
import type { Zone } from '../delivery/zones.ts';
import { CountryFields, type Taken } from './country-fields.tsx';
import type { NamedGroup } from './groups.ts';
import '../../styles/admin/payment-methods.css';

export const REQUIRED: RequiredFields = { name: 'zoneName' };

export type RefusedZone = {
  status: number;
  typed: { name: string; countries: string[]; groups: string[] };
  notice: string | null;
  faults: FieldErrors;
  clash?: Clash;
};
type Props = {
  /** None of a zone that is not made yet. */
  zone?: Zone;
  /** What one that is not made yet begins with. */
  start?: { name: string; countries: string[] };
  groups: NamedGroup[];
  taken: Taken;
  refused: RefusedZone | undefined;
};

export function ZoneForm({ zone, start, groups, taken, refused }: Props) {
  const t = useTranslations('admin.delivery.zone');
  const ui = useTranslations('ui');
  const shown = zone ?? start;
  const values = refused?.typed ?? { name: shown?.name, countries: shown?.countries ?? [] };
  const { form, field, option, formError } = useRequiredForm(refused, REQUIRED, values);
  return (
    <Form method="post" {...form} className="admin-card grid gap-4">
      <VersionField version={zone?.version} clash={refused?.clash} />
      {refused?.clash && zone && <ZoneClash clash={refused.clash} zone={zone} groups={groups} />}
      {!refused?.clash && <FormError {...formError} />}
      <TextField
        dense
        label={t('name')}
        hint={t('nameHint')}
        {...field('name')}
        autoComplete="off"
        maxLength={100}
        required
      />
      <CountryFields
        groups={groups}
        chosen={values.countries}
        taken={taken}
        fields={{ field, option }}
      />
      <div>
        <SubmitButton look="primary" name="intent" value="save" sending={ui('saving')}>
          {t(zone ? 'save' : 'add')}
        </SubmitButton>
      </div>
    </Form>
  );
}

type ClashProps = { clash: Clash; zone: Zone; groups: NamedGroup[] };

function ZoneClash({ clash, zone, groups }: ClashProps) {
  const t = useTranslations('admin.delivery.zone');
  const countries = groups
    .flatMap((group) => group.countries)
    .filter(({ code }) => zone.countries.includes(code))
    .map(({ name }) => name)
    .join(', ');
  return (
    <ClashNotice
      clash={clash}
      words={(name) =>
        name === 'name'
          ? { label: t('name'), value: zone.name }
          : { label: t('countries'), value: countries }
      }
    />
  );
}
