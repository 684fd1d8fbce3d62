import { useState } from 'react';
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { variantName } from '#common/variant-name.ts';
import { readCount } from '#common/written-numbers.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { FormError } from '../../ui/required-fields.tsx';
import { type FormKit, useForm } from '../../ui/use-form.ts';
import { type StaffProduct, variantsOnSale } from '../product/values.ts';
import { BEFORE, levelName, UNITS } from './levels.ts';
import type { Refused } from './save.server.ts';

type Location = { id: string; name: string };
type Variant = StaffProduct['variants'][number];
type Props = {
  product: StaffProduct;
  locations: Location[];
  onceKey: string;
  refused: Refused | undefined;
  mayChange: boolean;
};

export function StockForm({ product: newest, locations, onceKey, refused, mayChange }: Props) {
  // What was counted differs from what stood here then, though the page is read again after a refusal.
  const [product] = useState(newest);
  const t = useTranslations('admin.productStock');
  const ui = useTranslations('ui');
  const { form, field, formError } = useForm(
    refused,
    (typed) =>
      Object.fromEntries(
        Object.entries(typed)
          .filter(([name, text]) => name.startsWith(`${UNITS}.`) && readCount(text) === null)
          .map(([name]) => [name, t('notACount')]),
      ),
    refused?.typed,
  );
  return (
    <Form method="post" {...form} className="admin-stack">
      <HiddenField name="key" value={onceKey} />
      <FormError {...formError} />
      <fieldset disabled={!mayChange} className="contents">
        {variantsOnSale(product).map((variant) => (
          <VariantStock
            key={variant.id}
            title={variantName(product.title, asOptions(variant.options))}
            variant={variant}
            locations={locations}
            field={field}
            before={refused?.before ?? {}}
          />
        ))}
      </fieldset>
      {mayChange && (
        <div>
          <SubmitButton look="primary" sending={ui('working')}>
            {t('save')}
          </SubmitButton>
        </div>
      )}
    </Form>
  );
}

const asOptions = (values: string[]) => values.map((value) => ({ value }));

type VariantProps = {
  title: string;
  variant: Variant;
  locations: Location[];
  field: FormKit['field'];
  /** What stood in the fields of a form that was refused, by level. */
  before: Record<string, string>;
};

function VariantStock({ title, variant, locations, field, before }: VariantProps) {
  const { id, sku, stock } = variant;
  const t = useTranslations('admin');
  const heading = `variant-${id}`;
  return (
    <section className="admin-card" aria-labelledby={heading}>
      <h2 id={heading} data-content="" className="wrap-anywhere">
        {title}
      </h2>
      {sku && (
        <p className="text-quiet wrap-anywhere" data-content="">
          {sku}
        </p>
      )}
      {!stock.tracked && <p className="text-quiet">{t('products.uncounted')}</p>}
      {stock.tracked && (
        <div className="mt-3 grid gap-3 sm:grid-cols-3">
          {locations.map((location) => {
            const level = stock.levels.find(({ locationId }) => locationId === location.id);
            const name = levelName(id, location.id);
            const units = before[name] ?? String(level?.onHand ?? 0);
            const count = level?.reserved ?? 0;
            return (
              <div key={location.id}>
                <HiddenField name={`${BEFORE}.${name}`} value={units} />
                <TextField
                  {...withUnits(field(`${UNITS}.${name}`), units)}
                  dense
                  label={<span data-content="">{location.name}</span>}
                  hint={count > 0 ? t('product.promised', { count: String(count) }) : undefined}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={20}
                />
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}

/** What was typed and refused, else what stands there. */
const withUnits = (props: ReturnType<FormKit['field']>, units: string) => ({
  ...props,
  defaultValue: props.defaultValue ?? units,
});
