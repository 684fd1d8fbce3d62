/** Variants as rows: what tells each apart, what it costs, how many there are. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMay } from '../layout/use-may.ts';
import type { Location, Typed } from './product-form.tsx';
import {
  atDefault,
  blankRow,
  levelAt,
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

type OptionProps = {
  options: Typed['values']['options'];
  field: Typed['field'];
  onRename: (at: number, name: string) => void;
};

function OptionFields({ options, field, onRename }: OptionProps) {
  const t = useTranslations('admin.product');
  return (
    <div className="grid gap-3 py-3 sm:grid-cols-3">
      {options.map(({ id, name, values }, at) => (
        <div key={at} className="grid content-start gap-3">
          <HiddenField name={`options.${at}.id`} value={id} />
          <TextField
            dense
            label={t('option', { number: String(at + 1) })}
            placeholder={t('optionHint')}
            {...field(`options.${at}.name`, name)}
            maxLength={100}
            onChange={({ target }) => onRename(at, target.value.trim())}
          />
          <TextArea
            dense
            label={t('optionValues', { number: String(at + 1) })}
            hint={t('optionValuesHint')}
            {...field(`options.${at}.values`, values)}
            data-content=""
            maxLength={10_000}
            rows={3}
          />
        </div>
      ))}
      <div className="sm:col-span-full">
        <Button type="submit" name="intent" value="combine" data-keeps-form="" dense>
          {t('combine')}
        </Button>
      </div>
    </div>
  );
}

type Shown = Pick<Location, 'id' | 'name'>;

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

type InRow = (path: string, value: string | undefined) => FieldProps & { dense: boolean };
type StocksProps = Pick<RowProps, 'row' | 'locations' | 'known'> & { inRow: InRow };

function StockFields({ row, locations, known, inRow }: StocksProps) {
  if (locations.length === 0) return <StockField {...inRow('stock', row.stock)} known={known} />;
  return locations.map((location) => (
    <LevelField
      key={location.id}
      {...inRow(`levels.${location.id}`, row.levels[location.id] ?? '0')}
      location={location}
      known={known}
    />
  ));
}

type StockProps = FieldProps & { known: RowProps['known']; dense: boolean };

/** Emptied, the variant is not counted: always for sale. */
function StockField({ known, ...field }: StockProps) {
  const t = useTranslations('admin');
  const here = known && atDefault(known.stock);
  const promised = here?.reserved ?? 0;
  const atOthers = known && here ? known.stock.onHand - here.onHand : 0;
  const hints = [
    promised > 0 && t('product.promised', { count: String(promised) }),
    atOthers > 0 && t('product.atOtherLocations', { count: String(atOthers) }),
  ].filter(Boolean);
  return (
    <TextField
      {...field}
      label={t('product.stock')}
      hint={hints.length > 0 ? hints.join('. ') : undefined}
      placeholder={t('products.uncounted')}
      inputMode="numeric"
      maxLength={20}
    />
  );
}

/** What stands at one of several locations. Emptied at all of them, the variant is not counted. */
function LevelField({ known, location: { id, name }, ...field }: StockProps & { location: Shown }) {
  const t = useTranslations('admin');
  const reserved = known ? levelAt(known.stock, id).reserved : 0;
  return (
    <TextField
      {...field}
      label={t('productStock.stockAt', { location: name })}
      hint={reserved > 0 ? t('product.promised', { count: String(reserved) }) : undefined}
      placeholder={t('products.uncounted')}
      inputMode="numeric"
      maxLength={20}
    />
  );
}
