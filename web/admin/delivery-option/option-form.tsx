/** A delivery option being made or changed. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { usePage } from '../../i18n/page.tsx';
import { useTranslator } from '../../i18n/translator.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../ui/clash.tsx';
import { Checkbox, ChoiceList, SelectField, TextField } from '../../ui/field.tsx';
import { FieldGroup } from '../../ui/field-group.tsx';
import type { Fields } from '../../ui/fields.ts';
import type { FieldErrors } from '../../ui/form.tsx';
import { FormError } from '../../ui/required-fields.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Option } from '../delivery/zones.ts';
import { PriceFields } from './price-fields.tsx';
import { readOption } from './read.ts';
import { type OptionValues, PRICINGS, priceName, roomForSteps, valuesOf } from './values.ts';
import '../../styles/admin/delivery.css';

export type RefusedOption = {
  status: number;
  typed: OptionValues;
  notice: string | null;
  faults: FieldErrors;
  clash?: Clash;
};
type Props = {
  /** None of one that is not made yet. */
  option?: Option;
  currencies: string[];
  refused: RefusedOption | undefined;
};

export function OptionForm({ option, currencies, refused }: Props) {
  const t = useTranslations('admin.delivery.option');
  const ui = useTranslations('ui');
  const { locale } = usePage();
  const say = useTranslator();
  const { form, field, tick, formError } = useForm(
    refused,
    (typed) => readOption(typed, { currencies, locale, say }).faults,
    refused?.typed ?? valuesOf(option, currencies),
  );
  return (
    <Form method="post" {...form} className="admin-card grid gap-5">
      <VersionField version={option?.version} clash={refused?.clash} />
      {refused?.clash && option && (
        <OptionClash clash={refused.clash} option={option} currencies={currencies} />
      )}
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
      <Checkbox label={t('active')} {...tick('active')} />
      <ChoiceList
        legend={t('pricing')}
        {...field('pricing')}
        choices={PRICINGS.map((value) => ({ value, label: t(`pricings.${value}`) }))}
      />
      {currencies.map((currency) => (
        <PriceFields
          key={currency}
          currency={currency}
          steps={roomForSteps(option, currency)}
          field={field}
        />
      ))}
      <DaysFields field={field} />
      <div>
        <SubmitButton look="primary" name="intent" value="save" sending={ui('saving')}>
          {t(option ? 'save' : 'add')}
        </SubmitButton>
      </div>
    </Form>
  );
}

const HOURS = Array.from({ length: 23 }, (_, at) => at + 1);

function DaysFields({ field }: Pick<Fields, 'field'>) {
  const t = useTranslations('admin.delivery.option');
  const days = { inputMode: 'numeric', maxLength: 3, required: true, dense: true } as const;
  return (
    <>
      <FieldGroup id="delivery-days" error={undefined} autoFocus={false} legend={t('daysLegend')}>
        <div className="delivery-pair mt-2">
          <TextField label={t('minDays')} {...field('minDays')} {...days} />
          <TextField label={t('maxDays')} {...field('maxDays')} {...days} />
        </div>
      </FieldGroup>
      <SelectField dense label={t('cutOff')} hint={t('cutOffHint')} {...field('cutOffHour')}>
        <option value="">{t('noCutOff')}</option>
        {HOURS.map((hour) => (
          <option key={hour} value={hour}>
            {`${String(hour).padStart(2, '0')}:00`}
          </option>
        ))}
      </SelectField>
      <TextField
        dense
        label={t('maxWeight')}
        hint={t('maxWeightHint')}
        {...field('maxWeightGrams')}
        inputMode="numeric"
        maxLength={12}
      />
    </>
  );
}

type ClashProps = { clash: Clash; option: Option; currencies: string[] };

function OptionClash({ clash, option, currencies }: ClashProps) {
  const t = useTranslations('admin.delivery.option');
  const say = useTranslations('admin.paymentMethods.form');
  const present = valuesOf(option, currencies);
  const prices = currencies
    .map((currency) => `${currency} ${present[priceName(currency)] || '–'}`)
    .join(', ');
  const shown = new Map([
    ['name', { label: t('name'), value: option.name }],
    ['active', { label: t('active'), value: say(option.active ? 'yes' : 'no') }],
    ['pricing', { label: t('pricing'), value: t(`pricings.${option.pricing}`) }],
    ['minDays', { label: t('minDays'), value: present.minDays ?? '' }],
    ['maxDays', { label: t('maxDays'), value: present.maxDays ?? '' }],
    ['cutOffHour', { label: t('cutOff'), value: present.cutOffHour ?? '' }],
    ['maxWeightGrams', { label: t('maxWeight'), value: present.maxWeightGrams ?? '' }],
    ['prices', { label: t('amount'), value: prices }],
  ]);
  return <ClashNotice clash={clash} words={(name) => shown.get(name) ?? null} />;
}
