/**
 * The fields of an address. They follow the country: at once with scripts, by a button without; what was typed into one
 * that is not asked for any more is kept out of sight, in case the country comes back.
 */
import { type ChangeEvent, type ComponentProps, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type AddressForm, addressForm, countryName } from '#common/addresses.ts';
import type { Asked } from '#common/asked-fields.ts';
import { findRegion } from '#common/regions.ts';
import { usePage } from '../../i18n/page.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import { HiddenField } from '../../ui/hidden-field.tsx';
import type { FormKit } from '../../ui/use-form.ts';
import { type AddressField, fieldName, fieldsIn, type Values } from './address-form.ts';

type Props = {
  /** Stands before the names of the fields, and is what the browser fills in by: `shipping` or `billing`. */
  prefix: string;
  section?: 'shipping' | 'billing';
  values: Values;
  field: FormKit['field'];
  countries: string[];
  asked: Asked;
  /** What the button sends that shows the fields of another country where there are no scripts. */
  updateIntent: string;
  /** After its fields have followed. */
  onCountry?: (event: ChangeEvent<HTMLSelectElement>) => void;
};

export function AddressFields({ prefix, section, countries, asked, ...given }: Props) {
  const t = useTranslations('address');
  const { values, follow } = useTyped(given.values);
  const country = values[fieldName(prefix, 'country')] ?? '';
  const form = addressForm(country);
  const fields = fieldsIn(form, asked);
  const hidden = (['region', 'postalCode'] as const).filter(
    (name) => !fields.some((field) => field.name === name),
  );
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5">
      {fields.map((field) => {
        const name = fieldName(prefix, field.name);
        const isCountry = field.name === 'country';
        const shared = {
          ...given.field(name, values[name] ?? ''),
          autoComplete: section ? `${section} ${field.autoComplete}` : field.autoComplete,
          optional: !field.required,
          required: field.required,
          className: field.half ? 'col-span-2 sm:col-span-1' : 'col-span-2',
        };
        if (!isCountry) return <PlaceField key={name} {...shared} {...{ form, country, field }} />;
        return (
          <CountryField
            key={name}
            {...shared}
            countries={countries}
            onChange={(event) => {
              follow(event);
              given.onCountry?.(event);
            }}
          >
            <noscript>
              <Button type="submit" name="intent" value={given.updateIntent}>
                {t('updateFields')}
              </Button>
            </noscript>
          </CountryField>
        );
      })}
      {hidden.map((name) => (
        <HiddenField
          key={name}
          name={fieldName(prefix, name)}
          defaultValue={values[fieldName(prefix, name)] ?? ''}
        />
      ))}
    </div>
  );
}

/** What the form holds in the moment in which the country changes: fields that appear then begin with it. */
function useTyped(values: Values) {
  const [typed, setTyped] = useState<Values | null>(null);
  const [from, setFrom] = useState(values);
  if (from !== values) {
    setFrom(values);
    setTyped(null);
  }
  const follow = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    if (!target.form) return;
    const entries = [...new FormData(target.form)];
    setTyped(Object.fromEntries(entries.map(([name, value]) => [name, String(value)])));
  };
  return { values: typed ?? values, follow };
}

type Shared = FieldProps & {
  autoComplete: string;
  optional: boolean;
  required: boolean;
  className: string;
};
type PlaceProps = Shared & { form: AddressForm; country: string; field: AddressField };

function PlaceField({ form, country, field: { name, maxLength }, ...rest }: PlaceProps) {
  const t = useTranslations('address');
  const { regions, regionName, postalCodeName, cityName } = form;
  if (name === 'region' && regions) {
    return (
      <RegionField
        key={country}
        {...rest}
        label={t(`regions.${regionName}`)}
        {...{ country, regions }}
      />
    );
  }
  const isPhone = name === 'phone';
  const labels = {
    region: t(`regions.${regionName}`),
    postalCode: t(`postalCodes.${postalCodeName}`),
    city: t(`cities.${cityName}`),
  };
  const isOfPlace = name === 'region' || name === 'postalCode' || name === 'city';
  return (
    <TextField
      {...rest}
      label={isOfPlace ? labels[name] : t(name)}
      type={isPhone ? 'tel' : 'text'}
      inputMode={isPhone ? 'tel' : undefined}
      hint={isPhone ? t('phoneHint') : undefined}
      maxLength={maxLength}
    />
  );
}

type SelectProps = Omit<ComponentProps<typeof SelectField>, 'children'> & FieldProps;

type RegionProps = SelectProps & { country: string; regions: { code: string; name: string }[] };

function RegionField({ country, regions, ...field }: RegionProps) {
  const t = useTranslations('address');
  const { defaultValue = '' } = field;
  const known = findRegion(defaultValue, country);
  return (
    <SelectField {...field} defaultValue={known?.code ?? defaultValue}>
      <option value="">{t('chooseRegion')}</option>
      {defaultValue && !known && (
        <option value={defaultValue} data-content="">
          {defaultValue}
        </option>
      )}
      {regions.map(({ code, name }) => (
        <option key={code} value={code} data-content="">
          {name}
        </option>
      ))}
    </SelectField>
  );
}

type CountryProps = Omit<SelectProps, 'label' | 'onChange'> & {
  countries: string[];
  onChange: (event: ChangeEvent<HTMLSelectElement>) => void;
  children: React.ReactNode;
};

function CountryField({ countries, children, className, ...field }: CountryProps) {
  const t = useTranslations('address');
  const { locale } = usePage();
  const named = useMemo(
    () =>
      countries
        .map((code) => ({ code, name: countryName(code, locale) }))
        .sort((a, b) => a.name.localeCompare(b.name, locale)),
    [countries, locale],
  );
  return (
    <div className={`grid gap-3 ${className}`}>
      <SelectField label={t('country')} {...field}>
        <option value="">{t('chooseCountry')}</option>
        {named.map(({ code, name }) => (
          <option key={code} value={code} data-content="">
            {name}
          </option>
        ))}
      </SelectField>
      {children}
    </div>
  );
}
