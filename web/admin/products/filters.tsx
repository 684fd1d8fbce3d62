/** Filters of the list of products. They live in the address, so that a view can be kept, shared and gone back to. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '../../ui/field.tsx';

export const STATUSES = ['draft', 'active', 'unlisted', 'archived'] as const;
export const SORTS = ['newest', 'updated', 'title'] as const;
export type Sort = (typeof SORTS)[number];
export type Filters = {
  search?: string;
  status?: (typeof STATUSES)[number];
  category?: string;
};
export type Category = { slug: string; name: string };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What the address asks for; what is no filter is left out. */
export function readFilters(params: URLSearchParams): Filters {
  const category = params.get('category') ?? '';
  return {
    search: params.get('search')?.trim().slice(0, 100) || undefined,
    status: STATUSES.find((status) => status === params.get('status')),
    category: SLUG.test(category) ? category.slice(0, 120) : undefined,
  };
}

export const readSort = (params: URLSearchParams): Sort =>
  SORTS.find((sort) => sort === params.get('sort')) ?? 'newest';

type BarProps = { filters: Filters; sort: Sort; categories: Category[] };

export function FilterBar({ filters, sort, categories }: BarProps) {
  const t = useTranslations('admin.products');
  const status = useTranslations('admin.productStatus');
  return (
    <Form method="get" className="admin-filters" key={JSON.stringify(filters)}>
      {sort !== 'newest' && <input type="hidden" name="sort" value={sort} />}
      <TextField
        dense
        label={t('search')}
        name="search"
        type="search"
        placeholder={t('searchHint')}
        defaultValue={filters.search}
        maxLength={100}
        className="grow sm:max-w-72"
      />
      <SelectField dense label={t('status')} name="status" defaultValue={filters.status ?? ''}>
        <option value="">{t('anyStatus')}</option>
        {STATUSES.map((name) => (
          <option key={name} value={name}>
            {status(name)}
          </option>
        ))}
      </SelectField>
      <SelectField
        dense
        label={t('category')}
        name="category"
        defaultValue={filters.category ?? ''}
      >
        <option value="">{t('anyCategory')}</option>
        {categories.map(({ slug, name }) => (
          <option key={slug} value={slug} data-content="">
            {name}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="button button-dense">
        {t('apply')}
      </button>
      {Object.values(filters).some(Boolean) && (
        <Link to="/admin/products" className="button button-plain button-dense">
          {t('clear')}
        </Link>
      )}
    </Form>
  );
}

/** The states of a product, one click away. */
export function QuickViews({ filters }: { filters: Filters }) {
  const t = useTranslations('admin');
  const plain = !filters.search && !filters.category;
  const views = [
    { to: '/admin/products', label: t('orders.everything'), on: plain && !filters.status },
    ...(['active', 'draft', 'unlisted', 'archived'] as const).map((name) => ({
      to: `/admin/products?status=${name}`,
      label: t(`productStatus.${name}`),
      on: plain && filters.status === name,
    })),
  ];
  return (
    <div className="admin-chips">
      {views.map(({ to, label, on }) => (
        <Link key={to} to={to} aria-current={on ? 'true' : undefined} prefetch="intent">
          {label}
        </Link>
      ))}
    </div>
  );
}
