import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { usePage } from '../../i18n/page.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ADDRESS_FIELDS, type Kind, type Values } from './form.ts';

type Props = {
  kind: Kind;
  values: Values;
  errors: Record<string, string>;
  firstFault: string | undefined;
  countries: string[];
};

export function AddressFields({ kind, values, errors, firstFault, countries }: Props) {
  const t = useTranslations('checkout');
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5">
      {ADDRESS_FIELDS.map(({ name, autoComplete, required, half, maxLength }) => {
        const key = `${kind}.${name}`;
        const field = {
          name: key,
          label: t(name),
          autoComplete: `${kind} ${autoComplete}`,
          defaultValue: values[key] ?? '',
          error: errors[key],
          optional: !required,
          autoFocus: firstFault === key,
          required,
          className: half ? 'col-span-2 sm:col-span-1' : 'col-span-2',
        };
        if (name === 'country') return <CountryField key={key} {...field} countries={countries} />;
        const isPhone = name === 'phone';
        return (
          <TextField
            key={key}
            {...field}
            type={isPhone ? 'tel' : 'text'}
            inputMode={isPhone ? 'tel' : undefined}
            hint={isPhone ? t('phoneHint') : undefined}
            maxLength={maxLength}
          />
        );
      })}
    </div>
  );
}

type CountryProps = Omit<React.ComponentProps<typeof SelectField>, 'children'> & {
  countries: string[];
};

function CountryField({ countries, ...field }: CountryProps) {
  const t = useTranslations('checkout');
  const { locale } = usePage();
  const named = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'region' });
    return countries
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, locale));
  }, [countries, locale]);
  return (
    <SelectField {...field}>
      <option value="">{t('chooseCountry')}</option>
      {named.map(({ code, name }) => (
        <option key={code} value={code} data-content="">
          {name}
        </option>
      ))}
    </SelectField>
  );
}
