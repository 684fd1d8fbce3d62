/** What narrows and sorts the list of products. */
import { useTranslations } from 'use-intl';
import { PRODUCT_STATUSES } from '#common/product-statuses.ts';
import { Chips } from '../list/chips.tsx';
import { FilterForm } from '../list/filter-form.tsx';
import { choice, defineList, given, search, type ViewOf } from '../list/list.ts';
import type { SavedView } from '../list/saved-chips.tsx';

type Category = { slug: string; name: string };

export const PRODUCTS = defineList({
  path: '/admin/products',
  filters: {
    search,
    status: choice(PRODUCT_STATUSES),
    category: { ...given(/^[a-z0-9]+(-[a-z0-9]+)*$/), kind: 'choice' },
    unpricedIn: { ...given(/^[A-Z]{3}$/), kind: 'choice' },
  },
  sorts: { newest: 'descending', updated: 'descending', title: 'ascending' },
});
export type ProductsView = ViewOf<typeof PRODUCTS>;

type Props = { view: ProductsView; categories: Category[]; currencies: string[] };

export function ProductFilters({ view, categories, currencies }: Props) {
  const t = useTranslations('admin.products');
  const status = useTranslations('admin.productStatus');
  const prices = useTranslations('admin.settings.currencies');
  const fields = {
    search: { hint: t('searchHint') },
    status: {
      label: t('status'),
      any: t('anyStatus'),
      options: PRODUCT_STATUSES.map((name) => ({ value: name, label: status(name) })),
    },
    category: {
      label: t('category'),
      any: t('anyCategory'),
      options: categories.map(({ slug, name }) => ({ value: slug, label: name, isContent: true })),
    },
    unpricedIn: {
      label: prices('withoutPrice'),
      any: prices('anyPrice'),
      options: currencies.map((code) => ({ value: code, label: code, isContent: true })),
    },
  };
  return <FilterForm list={PRODUCTS} view={view} fields={fields} />;
}

/** The states of a product. */
export function ProductChips({ view, saved }: { view: ProductsView; saved: SavedView[] }) {
  const t = useTranslations('admin');
  const states = (['active', 'draft', 'unlisted', 'archived'] as const).map((status) => ({
    label: t(`productStatus.${status}`),
    filters: { status },
  }));
  const chips = [{ label: t('orders.everything'), filters: {} }, ...states];
  return <Chips label={t('list.views')} list={PRODUCTS} view={view} chips={chips} saved={saved} />;
}
