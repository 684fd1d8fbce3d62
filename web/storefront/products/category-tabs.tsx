/** The categories next to where one stands: those below it, or where there are none, those beside it. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { type Category, childrenOf } from '../category-tree.ts';
import { addressWith, type Filters } from './filters.ts';

type Props = { filters: Filters; current: string | null };

export function CategoryTabs({ filters, current }: Props) {
  const t = useTranslations('catalogue');
  const categories = useRootData()?.categories ?? [];
  const here = categories.find(({ slug }) => slug === current);
  const below = childrenOf(categories, current);
  const shown = below.length > 0 ? below : childrenOf(categories, here?.parent ?? null);
  const above = below.length > 0 ? here : categories.find(({ slug }) => slug === here?.parent);
  return (
    <nav aria-label={t('category')} className="tabs min-w-0 flex-1">
      <Link
        to={addressWith('/products', filters, {})}
        aria-current={current === null ? 'page' : undefined}
      >
        {t('all')}
      </Link>
      {[...(above ? [above] : []), ...shown].map((category) => (
        <Tab key={category.slug} category={category} {...{ filters, current }} />
      ))}
    </nav>
  );
}

function Tab({ category: { slug, name }, filters, current }: Props & { category: Category }) {
  return (
    <Link
      to={addressWith(`/categories/${slug}`, filters, {})}
      aria-current={current === slug ? 'page' : undefined}
      data-content=""
    >
      {name}
    </Link>
  );
}
