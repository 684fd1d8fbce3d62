/** One country's row: what its shoppers are charged today; opened, what is to be charged. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { usePage } from '../../i18n/page.tsx';
import { useTranslator } from '../../i18n/translator.ts';
import { Button } from '../../ui/button.tsx';
import { VersionField } from '../../ui/clash.tsx';
import { ChoiceList, TextField } from '../../ui/field.tsx';
import type { Fields } from '../../ui/fields.ts';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useForm } from '../../ui/use-form.ts';
import { CHARGES, type CountryTax, hasSeveral, rateFaults, rateWords, valuesOf } from './rates.ts';
import type { Refused } from './save.server.ts';
import '../../styles/admin/delivery.css';
import '../../styles/admin/tax.css';

type Props = { tax: CountryTax; name: string; refused: Refused | undefined; mayChange: boolean };

export function CountryRow({ tax, name, refused, mayChange }: Props) {
  const t = useTranslations('admin.tax.country');
  const say = useTranslator();
  const { country, version, shipped } = tax;
  const { form, field } = useForm(
    refused,
    (typed) => rateFaults(typed, say),
    refused?.typed ?? valuesOf(tax),
  );
  const own = hasSeveral(tax) ? <p>{t('ownMore')}</p> : <OwnRates field={field} />;
  return (
    <li className="tax-country">
      <details open={refused !== undefined}>
        <summary>
          <span data-content="">{name}</span>
          <Charged tax={tax} />
          <span className="sr-only">{t('change', { country: name })}</span>
          <Icon name="chevronDown" small />
        </summary>
        <Form method="post" {...form} className="pt-2 pb-6">
          <fieldset disabled={!mayChange} className="grid gap-4">
            <HiddenField name="country" value={country} />
            <VersionField version={version} clash={undefined} />
            <ChoiceList
              legend={t('charges')}
              {...field('charges')}
              choices={CHARGES.map((value) => ({
                value,
                label: t(`choices.${value}`),
                ...(value === 'own' && { more: own }),
                ...(value === 'country' && {
                  more: shipped ? t('shipped', { from: shipped.from }) : t('notShipped'),
                }),
              }))}
            />
            {mayChange && (
              <div>
                <Button type="submit" dense>
                  {t('save', { country: name })}
                </Button>
              </div>
            )}
          </fieldset>
        </Form>
      </details>
    </li>
  );
}

function Charged({ tax: { charged, isDecided } }: { tax: CountryTax }) {
  const t = useTranslations('admin.tax.country');
  const { locale } = usePage();
  return (
    <span className="tax-charged">
      <span>{t('standard', { rates: rateWords(charged.standard, locale) || t('noTax') })}</span>
      <span>{t('reduced', { rates: rateWords(charged.reduced, locale) || t('noTax') })}</span>
      {!isDecided && <span className="text-quiet">{t('usual')}</span>}
    </span>
  );
}

function OwnRates({ field }: Pick<Fields, 'field'>) {
  const t = useTranslations('admin.tax.country');
  const rate = { dense: true, inputMode: 'decimal', maxLength: 10 } as const;
  return (
    <div className="delivery-pair">
      <TextField
        dense
        label={t('ownName')}
        hint={t('ownNameHint')}
        {...field('name')}
        maxLength={100}
      />
      <TextField label={t('ownStandard')} {...field('standard')} {...rate} />
      <TextField
        label={t('ownReduced')}
        hint={t('ownReducedHint')}
        {...field('reduced')}
        {...rate}
      />
    </div>
  );
}
