/** The categories next to where one stands: those below it, or where there are none, those beside it. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { SheetOpener } from '../../ui/sheet.tsx';
import { type Category, childrenOf } from '../category-tree.ts';
import { addressWith, type Filters } from './filters.ts';

const MANY = 12;

type Props = { filters: Filters; current: string | null };

export function CategoryTabs({ filters, current }: Props) {
  const t = useTranslations('catalogue');
  const categories = useRootData()?.categories ?? [];
  const here = categories.find(({ slug }) => slug === current);
  const below = childrenOf(categories, current);
  const shown = below.length > 0 ? below : childrenOf(categories, here?.parent ?? null);
  const tabs = fewOf(shown, current);
  const above = below.length > 0 ? here : categories.find(({ slug }) => slug === here?.parent);
  return (
    <>
      <nav aria-label={t('category')} className="tabs min-w-0 flex-1">
        <Link
          to={addressWith('/products', filters, {})}
          aria-current={current === null ? 'page' : undefined}
        >
          {t('all')}
        </Link>
        {[...(above ? [above] : []), ...tabs].map((category) => (
          <Tab key={category.slug} category={category} {...{ filters, current }} />
        ))}
      </nav>
      {tabs.length < shown.length && (
        <SheetOpener id="menu" className="tabs-more max-lg:hidden">
          {t('allCategories', { count: shown.length })}
        </SheetOpener>
      )}
    </>
  );
}

/** Nobody scrolls through forty tabs, and the menu has them all. The one that is read stays among them. */
function fewOf(shown: Category[], current: string | null): Category[] {
  const few = shown.slice(0, MANY);
  const here = shown.find(({ slug }) => slug === current);
  return !here || few.includes(here) ? few : [here, ...few.slice(0, -1)];
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
