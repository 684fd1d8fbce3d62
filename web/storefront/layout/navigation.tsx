/** The shop's categories: a few in the header of wide screens, all of them in the menu. */
import { Link, NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet, SheetOpener } from '../../ui/sheet.tsx';
import { type Category, childrenOf } from '../category-tree.ts';
import { navItemsThatFit } from './nav-items-that-fit.ts';

export function MainNavigation() {
  const t = useTranslations('shop');
  const ui = useTranslations('ui');
  const { categories, shop } = useRootData()!;
  const top = childrenOf(categories, null);
  const { shown, allFrom } = navItemsThatFit(top, top.length < categories.length, {
    shopName: shop.name,
    allProducts: t('allProducts'),
    more: ui('more'),
  });
  return (
    <div className="shop-nav">
      <SheetOpener id="menu" className="icon-button -ms-3 lg:hidden" label={ui('menu')}>
        <Icon name="menu" />
      </SheetOpener>
      <nav
        aria-label={t('mainNavigation')}
        className="shop-links"
        data-all-from={allFrom ?? undefined}
      >
        <NavLink to="/products" end className="link-quiet shrink-0" prefetch="intent">
          {t('allProducts')}
        </NavLink>
        {shown.map(({ item: { slug, name }, from }) => (
          <NavLink
            key={slug}
            to={`/categories/${slug}`}
            className="link-quiet shop-link"
            prefetch="intent"
            title={name}
            data-from={from}
            data-content=""
          >
            {name}
          </NavLink>
        ))}
        <SheetOpener id="menu" className="link-quiet shop-more">
          {ui('more')}
          <Icon name="chevronDown" small />
        </SheetOpener>
      </nav>
    </div>
  );
}

export function MenuSheet() {
  const t = useTranslations('shop');
  const ui = useTranslations('ui');
  const { categories, user } = useRootData()!;
  const top = childrenOf(categories, null);
  return (
    <Sheet id="menu" title={ui('menu')} from="start">
      <nav aria-label={ui('menu')} className="grid gap-8 px-6 py-6">
        <ul>
          <li>
            <Link to="/products" className="title block py-2.5">
              {t('allProducts')}
            </Link>
          </li>
          {top.map((category) => (
            <Branch
              key={category.slug}
              category={category}
              categories={categories}
              depth={0}
              look={top.length > MANY ? 'block py-2' : 'title block py-2.5'}
            />
          ))}
        </ul>
        <ul className="border-t border-hairline pt-6">
          <li>
            <Link to={user ? '/account' : '/sign-in'} className="block py-2.5">
              {user ? t('account') : t('signIn')}
            </Link>
          </li>
          <li>
            <Link to="/bag" className="block py-2.5">
              {t('bag')}
            </Link>
          </li>
        </ul>
      </nav>
    </Sheet>
  );
}

/** From so many on they stand close, to be found by reading down. */
const MANY = 12;

/** Nothing deeper is drawn: whoever is there finds what is below on the category's own page. */
const DEEPEST = 3;
type BranchProps = { category: Category; categories: Category[]; depth: number; look: string };

/** A category, and what is below it in a list of its own. */
function Branch({ category: { slug, name }, categories, depth, look }: BranchProps) {
  const below = depth < DEEPEST ? childrenOf(categories, slug) : [];
  return (
    <li>
      <Link to={`/categories/${slug}`} className={look} data-content="">
        {name}
      </Link>
      {below.length > 0 && (
        <ul className="border-s border-hairline ps-4 mb-3">
          {below.map((child) => (
            <Branch
              key={child.slug}
              category={child}
              categories={categories}
              depth={depth + 1}
              look="block py-2"
            />
          ))}
        </ul>
      )}
    </li>
  );
}
