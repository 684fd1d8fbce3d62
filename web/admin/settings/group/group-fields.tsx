/** The fields of a group of settings, each drawn by its kind. */
import type { ReactNode } from 'react';
import { sentenceAt } from '#common/messages/sentence-at.ts';
import type { Field } from '#common/settings/fields.ts';
import { type FormGroupName, fieldsOf } from '#common/settings/registry.ts';
import { useTranslator } from '../../../i18n/translator.ts';
import { ColourField } from '../../../ui/colour-field.tsx';
import { Checkbox, ChoiceList, SelectField, TextArea, TextField } from '../../../ui/field.tsx';
import { FieldHint } from '../../../ui/field-words.tsx';
import type { Fields } from '../../../ui/fields.ts';
import { textOf } from './entries.ts';

export type Countries = { code: string; name: string }[];
type Props = {
  group: FormGroupName;
  values: Record<string, unknown>;
  kit: Pick<Fields, 'field' | 'tick'>;
  countries: Countries;
};

export function GroupFields({ group, ...rest }: Props) {
  return Object.entries(fieldsOf(group)).map(([name, field]) => (
    <GroupField key={name} {...rest} {...{ group, name, field }} />
  ));
}

type FieldProps = Props & { name: string; field: Field };

function GroupField({ group, name, field, values, kit, countries }: FieldProps) {
  const say = useTranslator();
  const words = (part: string) => sentenceAt(say, `admin.settings.groups.${group}.${name}.${part}`);
  const label = words('label') ?? name;
  const hint = words('hint');
  const frame = { dense: true, label, hint, ...kit.field(name, textOf(values[name])) };
  switch (field.kind) {
    case 'text':
      return <TextArea {...frame} maxLength={field.max} />;
    case 'emails':
      return <TextArea {...frame} rows={3} dir="ltr" spellCheck={false} />;
    case 'integer':
      return <TextField {...frame} inputMode="numeric" maxLength={12} required />;
    case 'email':
      return <TextField {...frame} type="email" maxLength={254} autoComplete="off" />;
    case 'switch':
      return (
        <div>
          <Checkbox label={label} {...kit.tick(name, values[name] === true)} />
          {hint && <FieldHint>{hint}</FieldHint>}
        </div>
      );
    case 'choice':
      return (
        <div className="grid gap-1.5">
          <ChoiceList
            {...kit.field(name, textOf(values[name]))}
            legend={label}
            choices={field.of.map((value) => ({
              value,
              label: words(`choices.${value}`) ?? value,
            }))}
          />
          {hint && <FieldHint>{hint}</FieldHint>}
        </div>
      );
    case 'country':
      return (
        <SelectField {...frame} data-content="">
          <CountryOptions countries={countries} none={say('admin.settings.noCountry')} />
        </SelectField>
      );
    case 'line':
      return (
        <TextField {...frame} maxLength={field.max} required={field.filled} autoComplete="off" />
      );
    case 'colour':
      return <ColourField {...frame} />;
    case 'moment':
      return <TextField {...frame} type="datetime-local" dir="ltr" />;
    case 'other':
      return null;
  }
}

function CountryOptions({ countries, none }: { countries: Countries; none: string }): ReactNode {
  return (
    <>
      <option value="">{none}</option>
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </>
  );
}
