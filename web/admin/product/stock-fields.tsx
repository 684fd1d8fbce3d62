/** How many of a variant there are: one number, or one for each location. */
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import type { Location } from './product-form.tsx';
import { atDefault, levelAt, type Row, type StaffProduct } from './values.ts';

export type Shown = Pick<Location, 'id' | 'name'>;
/** A field of one row, by its path in it. */
export type InRow = (path: string, value: string | undefined) => FieldProps & { dense: boolean };
type Known = StaffProduct['variants'][number] | undefined;
type Props = { row: Row; locations: Shown[]; known: Known; inRow: InRow };

export function StockFields({ row, locations, known, inRow }: Props) {
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

type StockProps = FieldProps & { known: Known; dense: boolean };

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
