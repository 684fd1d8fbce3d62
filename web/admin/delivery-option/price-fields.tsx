/** What a delivery option costs in one currency. */
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { FieldHint, Legend } from '../../ui/field-words.tsx';
import type { Fields } from '../../ui/fields.ts';
import { freeName, priceName, stepNames } from './values.ts';

type Props = Pick<Fields, 'field'> & { currency: string; steps: number };

export function PriceFields({ currency, steps, field }: Props) {
  const t = useTranslations('admin.delivery.option');
  const amount = { inputMode: 'decimal', maxLength: 20, dense: true } as const;
  const lines = Array.from({ length: steps }, (_, at) => stepNames(currency, at));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">{t('prices', { currency })}</legend>
      <div className="delivery-pair">
        <TextField
          label={t('amount')}
          hint={t('amountHint', { currency })}
          {...field(priceName(currency))}
          {...amount}
        />
        <TextField
          label={t('freeFrom')}
          hint={t('freeFromHint')}
          {...field(freeName(currency))}
          {...amount}
        />
      </div>
      <fieldset className="delivery-steps">
        <Legend className="mb-2">{t('steps')}</Legend>
        <FieldHint>{t('stepsHint', { currency })}</FieldHint>
        {lines.map((names, at) => (
          <div key={names.from} className="delivery-pair">
            <TextField label={t('stepFrom', { step: at + 1 })} {...field(names.from)} {...amount} />
            <TextField
              label={t('stepAmount', { step: at + 1 })}
              {...field(names.amount)}
              {...amount}
            />
          </div>
        ))}
      </fieldset>
    </fieldset>
  );
}
