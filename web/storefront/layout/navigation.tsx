/** The shop's categories: a few in the header of wide screens, all of them in the menu. */
import { Link, NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import { type RootData, useRootData } from '../../request/root-data.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet, SheetOpener } from '../../ui/sheet.tsx';
import { type Category, childrenOf } from '../category-tree.ts';
import { MenuLink } from './menu-link.tsx';
import { navItemsThatFit } from './nav-items-that-fit.ts';

export function MainNavigation() {
  const t = useTranslations('shop');
  const ui = useTranslations('ui');
  const { categories, menus, shop } = useRootData()!;
  const top = itemsOf(menus.main, categories);
  const { shown, allFrom } = navItemsThatFit(top, hasBelow(menus.main, categories), {
    shopName: shop.name,
    logoRem: shop.logo ? logoWidth(shop.logo) : undefined,
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
        {shown.map(({ item: { url, name }, from }) => (
          <MenuLink
            key={`${url} ${name}`}
            to={url}
            className="link-quiet shop-link"
            prefetch="intent"
            title={name}
            data-from={from}
            data-content=""
          >
            {name}
          </MenuLink>
        ))}
        <SheetOpener id="menu" className="link-quiet shop-more">
          {ui('more')}
          <Icon name="chevronDown" small />
        </SheetOpener>
      </nav>
    </div>
  );
}

type OwnMenu = RootData['menus']['main'];

/** The merchant's own menu, else the categories at the top. */
const itemsOf = (own: OwnMenu, categories: Category[]) =>
  own.length > 0
    ? own.map(({ label, url }) => ({ name: label, url }))
    : childrenOf(categories, null).map(({ slug, name }) => ({ name, url: `/categories/${slug}` }));

/** Whether only the menu lists everything. */
const hasBelow = (own: OwnMenu, categories: Category[]) =>
  own.length > 0
    ? own.some(({ children }) => children.length > 0)
    : childrenOf(categories, null).length < categories.length;

/** A link of the merchant's own menu, with those that stand under it. */
function OwnBranch({
  item: { label, url, children },
  look,
}: {
  item: OwnMenu[number];
  look: string;
}) {
  return (
    <li>
      <MenuLink to={url} className={look} data-content="">
        {label}
      </MenuLink>
      {children.length > 0 && (
        <ul className="border-s border-hairline ps-4 mb-3">
          {children.map((child) => (
            <li key={`${child.url} ${child.label}`}>
              <MenuLink to={child.url} className="block py-2" data-content="">
                {child.label}
              </MenuLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** As in shop-head.css. */
const logoWidth = ({ width, height }: { width: number; height: number }) =>
  Math.min(14, (2 * width) / height);

export function MenuSheet() {
  const t = useTranslations('shop');
  const ui = useTranslations('ui');
  const { categories, menus, user } = useRootData()!;
  const top = menus.main.length > 0 ? [] : childrenOf(categories, null);
  const look = Math.max(top.length, menus.main.length) > MANY ? 'block py-2' : 'title block py-2.5';
  return (
    <Sheet id="menu" title={ui('menu')} from="start">
      <nav aria-label={ui('menu')} className="grid gap-8 px-6 py-6">
        <ul>
          <li>
            <Link to="/products" className="title block py-2.5">
              {t('allProducts')}
            </Link>
          </li>
          {menus.main.map((item) => (
            <OwnBranch key={`${item.url} ${item.label}`} item={item} look={look} />
          ))}
          {top.map((category) => (
            <Branch
              key={category.slug}
              category={category}
              categories={categories}
              depth={0}
              look={look}
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
