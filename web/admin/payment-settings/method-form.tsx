/** The form of one payment method. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { countryName } from '#common/addresses.ts';
import { useTranslator } from '../../i18n/translator.ts';
import { Button } from '../../ui/button.tsx';
import { type Clash, ClashNotice, VersionField } from '../../ui/clash.tsx';
import { Checkbox, ChoiceList, TextArea, TextField } from '../../ui/field.tsx';
import { FieldGroup } from '../../ui/field-group.tsx';
import type { Fields } from '../../ui/fields.ts';
import type { FieldErrors } from '../../ui/form.tsx';
import { Notice } from '../../ui/state.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { PaymentMethod } from './methods.tsx';
import { fieldValues, type MethodValues } from './values.ts';

const INTENTS = ['capture', 'authorise'] as const;

type Props = {
  paymentMethod: PaymentMethod;
  values: MethodValues;
  refused?: { notice: string | null; faults: FieldErrors; clash?: Clash };
  locales: string[];
  currencies: string[];
  countries: string[];
  locale: string;
};

export function MethodForm({
  paymentMethod,
  values,
  refused,
  locales,
  currencies,
  countries,
  locale,
}: Props) {
  const t = useTranslations('admin.paymentMethods.form');
  const say = useTranslator();
  const first = `instructions.${locales[0]}`;
  const { form, ...fields } = useForm(
    refused,
    (typed): FieldErrors =>
      paymentMethod.needsInstructions && 'enabled' in typed && !hasInstructions(typed)
        ? { [first]: say('errors.payment.instructions_missing') }
        : {},
    fieldValues(values),
  );
  const { field, tick } = fields;
  return (
    <Form
      method="post"
      {...form}
      className="admin-card admin-form admin-form-wide"
      key={JSON.stringify(paymentMethod)}
    >
      <VersionField version={paymentMethod.version} clash={refused?.clash} />
      {refused?.clash && <MethodClash clash={refused.clash} locale={locale} />}
      {refused?.notice && <Notice tone="alarm">{refused.notice}</Notice>}
      <Checkbox label={t('enabled')} {...tick('enabled')} />
      <Words paymentMethod={paymentMethod} field={field} locales={locales} locale={locale} />
      {paymentMethod.canAuthorise && (
        <ChoiceList
          legend={t('intent')}
          {...field('intent')}
          choices={INTENTS.map((value) => ({ value, label: t(`intents.${value}`) }))}
        />
      )}
      <Currencies paymentMethod={paymentMethod} currencies={currencies} fields={fields} />
      <Several
        legend={t('countries')}
        hint={t('countriesHint')}
        name="countries"
        fields={fields}
        options={countries
          .map((code) => ({ code, label: countryName(code, locale) }))
          .sort((a, b) => a.label.localeCompare(b.label, locale))}
      />
      <div>
        <Button type="submit" look="primary">
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}

type CurrenciesProps = Pick<Props, 'paymentMethod' | 'currencies'> & { fields: Fields };

/** One that the shop has given up says so. */
function Currencies({ paymentMethod, currencies, fields }: CurrenciesProps) {
  const t = useTranslations('admin.paymentMethods.form');
  const words = useTranslations('admin.settings.currencies');
  const options = currencies.map((code) => ({
    code,
    label: paymentMethod.possibleCurrencies.includes(code)
      ? code
      : words('notSold', { currency: code }),
  }));
  if (currencies.length < 2 && paymentMethod.currencies.length === 0) return null;
  return (
    <Several
      legend={t('currencies')}
      hint={t('currenciesHint')}
      name="currencies"
      fields={fields}
      options={options}
    />
  );
}

function MethodClash({ clash, locale }: { clash: Clash; locale: string }) {
  const t = useTranslations('admin.paymentMethods.form');
  const country = (code: string) => countryName(code, locale);
  const words = (name: string, current: unknown) => {
    if (name === 'enabled') return { label: t('enabled'), value: t(current ? 'yes' : 'no') };
    if (name === 'names') return { label: t('name'), value: allWords(current) };
    if (name === 'instructions') return { label: t('instructions'), value: allWords(current) };
    if (name === 'intent')
      return { label: t('intent'), value: t(`intents.${current as (typeof INTENTS)[number]}`) };
    const codes = current as string[];
    return name === 'countries'
      ? { label: t('countries'), value: codes.map(country).join(', ') }
      : { label: t('currencies'), value: codes.join(', ') };
  };
  return <ClashNotice clash={clash} words={words} />;
}

const allWords = (byLocale: unknown) => Object.values(byLocale as object).join('\n');

const hasInstructions = (typed: Record<string, string>) =>
  Object.entries(typed).some(([name, text]) => name.startsWith('instructions.') && text.trim());

type WordsProps = Pick<Props, 'paymentMethod' | 'locales' | 'locale'> & Pick<Fields, 'field'>;

/** One field per language of the shop; a shop with one is not asked in which. */
function Words({ paymentMethod, field, locales, locale }: WordsProps) {
  const t = useTranslations('admin.paymentMethods.form');
  const language = (one: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(one);
  const isOne = locales.length === 1;
  return locales.map((one) => {
    const named = { language: language(one) ?? one };
    return (
      <div key={one} className="grid gap-4">
        <TextField
          dense
          optional
          label={isOne ? t('name') : t('nameIn', named)}
          hint={t('nameHint', { name: paymentMethod.usualName })}
          {...field(`names.${one}`)}
          maxLength={60}
          autoComplete="off"
          className="max-w-104"
        />
        {paymentMethod.flow === 'later' && (
          <TextArea
            dense
            optional={!paymentMethod.needsInstructions}
            label={isOne ? t('instructions') : t('instructionsIn', named)}
            hint={t(paymentMethod.needsInstructions ? 'transferHint' : 'instructionsHint')}
            {...field(`instructions.${one}`)}
            maxLength={2000}
            data-content=""
          />
        )}
      </div>
    );
  });
}

type SeveralProps = {
  legend: string;
  hint: string;
  name: string;
  fields: Fields;
  options: { code: string; label: string }[];
};

function Several({ legend, hint, name, fields: { field, option }, options }: SeveralProps) {
  return (
    <FieldGroup {...field(name)} legend={legend} hint={hint}>
      <div className="pay-countries" data-content="">
        {options.map(({ code, label }) => (
          <Checkbox key={code} label={label} {...option(name, code)} />
        ))}
      </div>
    </FieldGroup>
  );
}
