/** The form of one address of the book, new or known. */
import { useMemo } from 'react';
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { addressLines, type PostalAddress } from '#common/addresses.ts';
import type { Asked } from '#common/asked-fields.ts';
import { usePage } from '../../i18n/page.tsx';
import { useTranslator } from '../../i18n/translator.ts';
import type { BookAddress } from '../../request/shapes.ts';
import { AddressFields } from '../../storefront/address/address-fields.tsx';
import { addressFaults, addressValues } from '../../storefront/address/address-form.ts';
import { faultWords } from '../../storefront/address/fault-words.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { EnterButton, SubmitButton } from '../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../ui/clash.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Legend } from '../../ui/field-words.tsx';
import { FaultSummary } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';
import { type FormKit, useForm } from '../../ui/use-form.ts';
import type { Refused } from './save.server.ts';

type Props = {
  title: string;
  known: BookAddress | null;
  countries: string[];
  asked: Asked;
  refused: Refused | null;
};

/** Stands before the names of the fields, as in `save.server.ts`. */
const PREFIX = 'address';

export function AddressPage({ title, known, countries, asked, refused }: Props) {
  const t = useTranslations('me.addresses');
  const ui = useTranslations('ui');
  const translate = useTranslator();
  // The fields begin anew with another set of values, so it is the same one until there is.
  const values = useMemo(
    () => refused?.values ?? addressValues(known?.address ?? {}, PREFIX),
    [refused, known],
  );
  const { form, field, tick, errors, idOf } = useForm(
    { faults: refused?.errors },
    (typed) => faultWords(addressFaults(typed, PREFIX, asked), typed, translate),
    values,
  );
  const choice = { known, refused, tick };
  const hasFaults = Object.keys(errors).length > 0;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1 className="display mb-8">{title}</h1>
      <Form method="post" {...form} className="grid max-w-xl gap-8">
        <EnterButton value="save" />
        <VersionField version={known?.version} clash={refused?.clash} />
        {refused?.clash && <AddressClash clash={refused.clash} />}
        {refused && (refused.notice || hasFaults) && (
          <Notice tone="alarm">
            {refused.notice ?? <FaultSummary errors={errors} idOf={idOf} />}
          </Notice>
        )}
        <AddressFields
          prefix={PREFIX}
          updateIntent="fields"
          values={values}
          field={field}
          countries={countries}
          asked={asked}
        />
        <fieldset className="grid gap-2">
          <Legend className="mb-2">{t('defaults')}</Legend>
          <DefaultChoice use="Shipping" {...choice} label={t('shipping')} />
          <DefaultChoice use="Billing" {...choice} label={t('billing')} />
        </fieldset>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton name="intent" value="save" look="primary" sending={ui('saving')}>
            {t('save')}
          </SubmitButton>
          <Link to="/account/addresses" className="link">
            {t('cancel')}
          </Link>
        </div>
      </Form>
    </>
  );
}

function AddressClash({ clash }: { clash: Clash }) {
  const label = useTranslations('me.addresses')('address');
  const { locale } = usePage();
  const words = (field: string, current: unknown) =>
    field === 'address'
      ? { label, value: addressLines(current as PostalAddress, locale).join('\n') }
      : null;
  return <ClashNotice clash={clash} words={words} />;
}

type ChoiceProps = Pick<Props, 'known' | 'refused'> &
  Pick<FormKit, 'tick'> & {
    use: 'Shipping' | 'Billing';
    label: string;
  };

/** A default stays one until another takes its place, so its box cannot be cleared. */
function DefaultChoice({ use, known, refused, label, tick }: ChoiceProps) {
  const name = `isDefault${use}` as const;
  const isDefault = known?.[name] ?? false;
  return (
    <Checkbox
      label={label}
      {...tick(name, isDefault || Boolean(refused?.values[name]))}
      disabled={isDefault}
    />
  );
}
