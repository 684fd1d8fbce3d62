/** Products as rows: what it is, whether it sells, how many are left, what it costs. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Price } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Badge, type Tone } from '../../ui/state.tsx';
import { Column, Table } from '../../ui/table.tsx';
import { sortBy } from '../list/list.ts';
import { SelectionCell, SelectionColumn } from '../list/selection.tsx';
import { PRODUCTS, type ProductsView } from './filters.tsx';

type ProductRow = AnswerOf<'listProductsAsStaff'>['items'][number];

export const STATUS_TONES: Record<ProductRow['status'], Tone> = {
  active: 'good',
  draft: 'notice',
  unlisted: 'notice',
  archived: 'quiet',
};

/** Columns that a narrow screen does without; below that, rows say less in one line. */
const WIDE = 'max-sm:hidden';
const WIDER = 'max-md:hidden';
const WIDEST = 'max-lg:hidden';

/** `selectable`: for those who may change what they select. */
type Props = { products: ProductRow[]; view: ProductsView; selectable: boolean };

export function ProductsTable({ products, view, selectable }: Props) {
  const t = useTranslations('admin.products');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          {selectable && <SelectionColumn />}
          <Column {...sortBy(PRODUCTS, view, 'title')}>{t('product')}</Column>
          <Column className={WIDE}>{t('state')}</Column>
          <Column className={WIDE}>{t('stock')}</Column>
          <Column className={WIDER} number>
            {t('variants')}
          </Column>
          <Column number>{t('price')}</Column>
          <Column className={WIDEST} {...sortBy(PRODUCTS, view, 'updated')}>
            {t('changed')}
          </Column>
        </>
      }
    >
      {products.map((product) => (
        <Row key={product.id} product={product} selectable={selectable} />
      ))}
    </Table>
  );
}

function Row({ product, selectable }: { product: ProductRow; selectable: boolean }) {
  const t = useTranslations('admin.productStatus');
  const { id, title, vendor, status, variantCount, updatedAt } = product;
  return (
    <tr>
      {selectable && <SelectionCell id={id} name={title} />}
      <td>
        <span className="flex items-center gap-3">
          <Thumb image={product.image} />
          <span className="max-w-96 sm:min-w-40">
            <Link
              to={`/admin/products/${id}`}
              data-row-link=""
              data-content=""
              className="block"
              prefetch="intent"
            >
              {title}
            </Link>
            <span className="block text-quiet" data-content="">
              {vendor}
            </span>
            <span className="block sm:hidden">
              {status !== 'active' && <Badge tone={STATUS_TONES[status]}>{t(status)}</Badge>}{' '}
              <Stock product={product} />
            </span>
          </span>
        </span>
      </td>
      <td className={WIDE}>
        <Badge tone={STATUS_TONES[status]}>{t(status)}</Badge>
      </td>
      <td className={`whitespace-nowrap ${WIDE}`}>
        <Stock product={product} />
      </td>
      <td className={`number ${WIDER}`} data-content="">
        {variantCount}
      </td>
      <td className="number whitespace-nowrap">
        <Prices product={product} />
      </td>
      <td className={`whitespace-nowrap text-quiet ${WIDEST}`}>
        <Moment at={updatedAt} />
      </td>
    </tr>
  );
}

function Thumb({ image }: { image: ProductRow['image'] }) {
  if (image) return <Photo picture={image} sizes="36px" decorative className="admin-thumb" />;
  return (
    <span className="admin-thumb grid shrink-0 place-items-center bg-well text-quiet">
      <Icon name="image" small />
    </span>
  );
}

function Stock({ product: { stock, variantCount } }: { product: ProductRow }) {
  const t = useTranslations('admin.products');
  const { available, soldOutVariants, low } = stock;
  if (available === null) return <span className="text-quiet">{t('uncounted')}</span>;
  const partly = available > 0 && soldOutVariants > 0 && variantCount > 1;
  return (
    <>
      <span className={available === 0 ? 'text-alarm' : undefined}>
        {t('available', { count: available })}
      </span>
      {partly && (
        <span className="block text-quiet">
          {t('soldOutVariants', { count: soldOutVariants })}
          <span className="block" data-content="">
            {low.map(({ name }) => name).join('; ')}
          </span>
        </span>
      )}
    </>
  );
}

function Prices({ product: { price, priceTo, unpricedIn } }: { product: ProductRow }) {
  const t = useTranslations('admin.products');
  return (
    <>
      {price && <Price value={price} />}
      {priceTo && (
        <>
          {' – '}
          <Price value={priceTo} />
        </>
      )}
      {unpricedIn.length > 0 && (
        <span className="block text-quiet">
          {t('unpriced', { currencies: unpricedIn.join(', ') })}
        </span>
      )}
    </>
  );
}
