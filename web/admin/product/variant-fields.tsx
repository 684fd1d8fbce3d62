/** Variants as rows: what tells each apart, what it costs, how many there are. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Checkbox, SelectField, TextField } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMay } from '../layout/use-may.ts';
import { OptionFields } from './option-fields.tsx';
import type { Location, Typed } from './product-form.tsx';
import { type InRow, type Shown, StockFields } from './stock-fields.tsx';
import {
  blankRow,
  MAX_ROWS,
  MORE_ROWS,
  type PictureValues,
  type Row,
  type StaffProduct,
} from './values.ts';
import '../../styles/admin/variants.css';
import { HiddenField } from '../../ui/hidden-field.tsx';

type Props = Typed & { product?: StaffProduct; locations: Location[] };

export function VariantFields({ product, locations, values, field, tick }: Props) {
  const t = useTranslations('admin.product');
  const [names, setNames] = useState(values.options.map(({ name }) => name));
  const [more, setMore] = useState(0);
  const rows = [...values.rows, ...Array.from({ length: more }, blankRow)].slice(0, MAX_ROWS);
  // As the form was drawn: what was typed stays where it was, whatever opens or closes meanwhile.
  const shown = values.locations.map((id) => ({
    id,
    name: locations.find((location) => location.id === id)?.name ?? '',
  }));
  const rename = (at: number, name: string) =>
    setNames((known) => known.map((one, i) => (i === at ? name : one)));
  return (
    <section className="admin-card" aria-labelledby="variants">
      <h2 id="variants">{t('variants')}</h2>
      <p className="max-w-text text-quiet">{t('variantsHint')}</p>
      {product && <StockLink product={product} />}
      <OptionFields options={values.options} field={field} onRename={rename} />
      <div
        className={values.locations.length > 0 ? 'admin-variants-by-location' : 'admin-variants'}
      >
        {rows.map((row, at) => (
          <VariantRow
            key={at}
            at={at}
            row={row}
            currencies={values.currencies}
            locations={shown}
            optionNames={names}
            pictures={values.pictures}
            isNew={!product}
            known={product?.variants.find(({ id }) => id === row.id)}
            field={field}
            tick={tick}
          />
        ))}
      </div>
      <RowButtons addRows={() => setMore(more + MORE_ROWS)} />
    </section>
  );
}

/** Without scripts, too, they only change what stands in the form. */
function RowButtons({ addRows }: { addRows: () => void }) {
  const t = useTranslations('admin.product');
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      <Button
        type="submit"
        name="intent"
        value="rows"
        data-keeps-form=""
        dense
        onClick={(event) => {
          event.preventDefault();
          addRows();
        }}
      >
        <Icon name="plus" small />
        {t('moreRows')}
      </Button>
      <Button type="submit" name="intent" value="fill" data-keeps-form="" dense>
        {t('fill')}
      </Button>
    </div>
  );
}

/** For those who count goods and may not change the product: a form of its own. */
function StockLink({ product: { id } }: { product: StaffProduct }) {
  const t = useTranslations('admin.product');
  const may = useMay();
  if (may('catalog:write') || !may('stock:read')) return null;
  return (
    <Link to={`/admin/products/${id}/stock`} className="link mt-1 inline-flex">
      {t('stockAtEach')}
    </Link>
  );
}

/** In a choice, of the words of a picture. */
const MAX_ALT = 40;
/** Of how many options a new product’s rows have room for values before the options have names. */
const NAMELESS = 2;

type RowProps = Pick<Typed, 'field' | 'tick'> & {
  at: number;
  row: Row;
  currencies: string[];
  locations: Shown[];
  optionNames: string[];
  pictures: PictureValues[];
  known?: StaffProduct['variants'][number];
  /** Without scripts, a new product's options get no names before it is sent: room for their values is there anyway. */
  isNew: boolean;
};

function VariantRow(props: RowProps) {
  const { at, row, currencies, optionNames, known, isNew, field, tick, locations } = props;
  const t = useTranslations('admin.product');
  const number = String(at + 1);
  const inRow = (path: string, value: string | undefined) => ({
    ...field(`rows.${at}.${path}`, value),
    dense: true,
  });
  return (
    <fieldset className="admin-variant">
      <legend>{t('row', { number })}</legend>
      <HiddenField name={`rows.${at}.id`} value={row.id} />
      {optionNames.map((option, i) => {
        const value = inRow(`values.${i}`, row.values[i]);
        const hasRoom = isNew && i < NAMELESS;
        if (!(option || hasRoom || value.defaultValue || value.error)) return null;
        return (
          <TextField
            key={i}
            {...value}
            label={<ValueLabel option={option} number={String(i + 1)} />}
            maxLength={100}
          />
        );
      })}
      <CodeFields row={row} inRow={inRow} />
      {currencies.map((currency) => (
        <TextField
          key={currency}
          {...inRow(`price.${currency}`, row.price[currency])}
          label={t('price', { currency })}
          inputMode="decimal"
          maxLength={20}
        />
      ))}
      {currencies.map((currency) => (
        <TextField
          key={currency}
          {...inRow(`compareAt.${currency}`, row.compareAt[currency])}
          label={t('compareAt', { currency })}
          inputMode="decimal"
          maxLength={20}
        />
      ))}
      <PictureField pictures={props.pictures} {...inRow('picture', row.picture)} />
      <StockFields row={row} locations={locations} known={known} inRow={inRow} />
      {row.id && (
        <div className="admin-off">
          <Checkbox label={t('removeVariant', { number })} {...tick(`rows.${at}.off`, row.off)} />
        </div>
      )}
    </fieldset>
  );
}

function CodeFields({ row, inRow }: { row: Row; inRow: InRow }) {
  const t = useTranslations('admin.product');
  return (
    <>
      <TextField {...inRow('sku', row.sku)} label={t('sku')} maxLength={100} spellCheck={false} />
      <TextField
        {...inRow('barcode', row.barcode)}
        label={t('barcode')}
        maxLength={50}
        spellCheck={false}
      />
      <TextField
        {...inRow('weight', row.weight)}
        label={t('weight')}
        inputMode="numeric"
        maxLength={10}
      />
    </>
  );
}

/** Which of the product's pictures shows this variant. */
function PictureField({
  pictures,
  ...field
}: FieldProps & { pictures: PictureValues[]; dense: boolean }) {
  const t = useTranslations('admin.product');
  const choices = pictures.flatMap(({ mediaId, alt }, at) =>
    mediaId ? [{ mediaId, alt, at }] : [],
  );
  if (choices.length === 0) return null;
  return (
    <SelectField {...field} label={t('variantPicture')}>
      <option value="">{t('noPicture')}</option>
      {choices.map(({ mediaId, alt, at }) => (
        <option key={mediaId} value={mediaId} data-content="">
          {t('pictureChoice', { number: String(at + 1), alt: alt.slice(0, MAX_ALT) })}
        </option>
      ))}
    </SelectField>
  );
}

function ValueLabel({ option, number }: { option: string; number: string }) {
  const t = useTranslations('admin.product');
  return option ? <span data-content="">{option}</span> : t('value', { number });
}
