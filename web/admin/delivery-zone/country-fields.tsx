/** All countries to choose from, in groups that open; those of other zones say so. */
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/field.tsx';
import { FieldGroup } from '../../ui/field-group.tsx';
import type { Fields } from '../../ui/fields.ts';
import type { NamedGroup } from './groups.ts';

/** The names of the other zones by the countries they have. */
export type Taken = Record<string, string>;
type GroupProps = { chosen: string[]; taken: Taken; fields: Pick<Fields, 'field' | 'option'> };
type Props = GroupProps & { groups: NamedGroup[] };

export function CountryFields({ groups, chosen, taken, fields }: Props) {
  const t = useTranslations('admin.delivery.zone');
  return (
    <FieldGroup {...fields.field('countries')} legend={t('countries')} hint={t('countriesHint')}>
      {groups.map((group) => (
        <Group key={group.name} group={group} chosen={chosen} taken={taken} fields={fields} />
      ))}
    </FieldGroup>
  );
}

function Group({ group, chosen, taken, fields }: GroupProps & { group: NamedGroup }) {
  const t = useTranslations('admin.delivery.zone');
  const { name, countries } = group;
  const label = t(`groups.${name}`);
  const count = countries.filter(({ code }) => chosen.includes(code)).length;
  return (
    <details className="mt-3" open={count > 0}>
      <summary className="cursor-pointer py-2">
        {t('count', { group: label, chosen: count, all: countries.length })}
      </summary>
      <fieldset>
        <legend className="sr-only">{label}</legend>
        {name !== 'others' && <Checkbox label={t('all')} {...fields.option('groups', name)} />}
        <div className="pay-countries" data-content="">
          {countries.map(({ code, name: country }) => {
            const zone = taken[code];
            return (
              <Checkbox
                key={code}
                label={zone ? t('taken', { country, zone }) : country}
                disabled={zone !== undefined}
                {...fields.option('countries', code)}
              />
            );
          })}
        </div>
      </fieldset>
    </details>
  );
}
