/** Whether prices include tax, and where it is rounded. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Button } from '../../ui/button.tsx';
import { VersionField } from '../../ui/clash.tsx';
import { ChoiceList, SelectField } from '../../ui/field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { ROUNDINGS } from './rates.ts';
import type { Refused } from './save.server.ts';

type Props = {
  settings: AnswerOf<'getTaxSettings'>;
  refused: Refused | undefined;
  mayChange: boolean;
};

export function PricesCard({ settings, refused, mayChange }: Props) {
  const t = useTranslations('admin.tax.prices');
  const { version, pricesIncludeTax, rounding } = settings;
  const stands = { prices: pricesIncludeTax ? 'included' : 'added', rounding };
  const { form, field } = useForm(refused, () => ({}), refused?.typed ?? stands);
  return (
    <section className="admin-card" aria-labelledby="tax-prices">
      <h2 id="tax-prices">{t('title')}</h2>
      <Form method="post" {...form} className="mt-4">
        <fieldset disabled={!mayChange} className="grid gap-4">
          <VersionField version={version} clash={undefined} />
          <ChoiceList
            legend={t('includes')}
            {...field('prices')}
            choices={[
              { value: 'included', label: t('included') },
              { value: 'added', label: t('added') },
            ]}
          />
          <SelectField dense label={t('rounding')} {...field('rounding')}>
            {ROUNDINGS.map((one) => (
              <option key={one} value={one}>
                {t(`roundings.${one}`)}
              </option>
            ))}
          </SelectField>
          {mayChange && (
            <div>
              <Button type="submit" dense>
                {t('save')}
              </Button>
            </div>
          )}
        </fieldset>
      </Form>
    </section>
  );
}
