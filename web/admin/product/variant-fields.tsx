/** Variants as rows: what tells each apart, what it costs, how many there are. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CURRENCIES } from '#common/locales.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, TextField } from '../../ui/field.tsx';
import { fieldId } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Typed } from './product-form.tsx';
import { blankRow, MORE_ROWS, MOST_ROWS, type Row, type StaffProduct } from './values.ts';
import '../../styles/admin/variants.css';

export function VariantFields({ product, values, errors }: Typed & { product?: StaffProduct }) {
  const t = useTranslations('admin.product');
  const [names, setNames] = useState(values.options.map(({ name }) => name));
  const [more, setMore] = useState(0);
  const rows = [...values.rows, ...Array.from({ length: more }, blankRow)].slice(0, MOST_ROWS);
  const rename = (at: number, name: string) =>
    setNames((known) => known.map((one, i) => (i === at ? name : one)));
  return (
    <section className="admin-card" aria-labelledby="variants">
      <h2 id="variants">{t('variants')}</h2>
      <p className="max-w-text text-quiet">{t('variantsHint')}</p>
      <OptionFields options={values.options} errors={errors} onRename={rename} />
      <div className="admin-variants">
        {rows.map((row, at) => (
          <VariantRow
            key={at}
            at={at}
            row={row}
            optionNames={names}
            isNew={!product}
            promised={product?.variants.find(({ id }) => id === row.id)?.stock.reserved ?? 0}
            errors={errors}
          />
        ))}
      </div>
      <Button
        type="submit"
        name="intent"
        value="rows"
        data-goes-on=""
        dense
        className="mt-4"
        onClick={(event) => {
          event.preventDefault();
          setMore(more + MORE_ROWS);
        }}
      >
        <Icon name="plus" small />
        {t('moreRows')}
      </Button>
    </section>
  );
}

type OptionProps = {
  options: Typed['values']['options'];
  errors: Typed['errors'];
  onRename: (at: number, name: string) => void;
};

function OptionFields({ options, errors, onRename }: OptionProps) {
  const t = useTranslations('admin.product');
  return (
    <div className="grid max-w-2xl gap-3 py-3 sm:grid-cols-2">
      {options.map(({ id, name }, at) => (
        <div key={at}>
          <input type="hidden" name={`options.${at}.id`} value={id} />
          <TextField
            dense
            label={t('option', { number: String(at + 1) })}
            placeholder={t('optionHint')}
            id={fieldId(`options.${at}.name`)}
            name={`options.${at}.name`}
            defaultValue={name}
            error={errors[`options.${at}.name`]}
            autoFocus={Boolean(errors[`options.${at}.name`])}
            maxLength={100}
            onChange={({ target }) => onRename(at, target.value.trim())}
          />
        </div>
      ))}
    </div>
  );
}

type RowProps = {
  at: number;
  row: Row;
  optionNames: string[];
  promised: number;
  /** Without scripts, a new product's options get no names before it is sent: room for their values is there anyway. */
  isNew: boolean;
  errors: Record<string, string>;
};

const fieldProps = (name: string, value: string | undefined, error?: string) => ({
  ...{ id: fieldId(name), name, error, defaultValue: value },
  ...{ autoFocus: Boolean(error), dense: true },
});

function VariantRow({ at, row, optionNames, promised, isNew, errors }: RowProps) {
  const t = useTranslations('admin.product');
  const number = String(at + 1);
  const field = (path: string, value: string | undefined) => {
    const name = `rows.${at}.${path}`;
    return fieldProps(name, value, errors[name]);
  };
  return (
    <fieldset className="admin-variant">
      <legend>{t('row', { number })}</legend>
      <input type="hidden" name={`rows.${at}.id`} value={row.id} />
      {optionNames.map((option, i) => {
        const value = field(`values.${i}`, row.values[i]);
        if (!(option || isNew || value.defaultValue || value.error)) return null;
        return (
          <TextField
            key={i}
            {...value}
            label={<ValueLabel option={option} number={String(i + 1)} />}
            maxLength={100}
          />
        );
      })}
      <TextField {...field('sku', row.sku)} label={t('sku')} maxLength={100} spellCheck={false} />
      {CURRENCIES.map((currency) => (
        <TextField
          key={currency}
          {...field(`price.${currency}`, row.price[currency])}
          label={t('price', { currency })}
          inputMode="decimal"
          maxLength={20}
        />
      ))}
      {CURRENCIES.map((currency) => (
        <TextField
          key={currency}
          {...field(`compareAt.${currency}`, row.compareAt[currency])}
          label={t('compareAt', { currency })}
          inputMode="decimal"
          maxLength={20}
        />
      ))}
      <StockField {...field('stock', row.stock)} promised={promised} />
      {row.id && (
        <div className="admin-off">
          <Checkbox
            label={t('removeVariant', { number })}
            name={`rows.${at}.off`}
            value="true"
            defaultChecked={row.off}
          />
        </div>
      )}
    </fieldset>
  );
}

function ValueLabel({ option, number }: { option: string; number: string }) {
  const t = useTranslations('admin.product');
  return option ? <span data-content="">{option}</span> : t('value', { number });
}

type StockProps = {
  id: string;
  name: string;
  error?: string;
  defaultValue?: string;
  promised: number;
};

/** Emptied, the variant is not counted: always for sale. */
function StockField({ promised, ...field }: StockProps) {
  const t = useTranslations('admin');
  return (
    <TextField
      {...field}
      label={t('product.stock')}
      hint={promised > 0 ? t('product.promised', { count: String(promised) }) : undefined}
      placeholder={t('products.uncounted')}
      inputMode="numeric"
      maxLength={20}
    />
  );
}
