import { Form, Link, NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import { Sheet } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useRootData } from '../../visit/root-data.ts';
import { BagLink } from '../bag/bag-link.tsx';

export function Header() {
  const t = useTranslations('shop');
  const root = useRootData();
  if (!root) return null;
  return (
    <header className="page grid grid-cols-[1fr_auto_1fr] items-center py-3 lg:py-5">
      <MainNavigation />
      <Link to="/" className="px-2 font-serif text-[1.625rem] leading-tight tracking-[-0.01em]">
        <span data-content="">{root.shop.name}</span>
      </Link>
      <div className="flex items-center justify-end -me-3">
        <button
          type="button"
          className="icon-button"
          popoverTarget="search"
          aria-label={t('search')}
          title={t('search')}
        >
          <Icon name="search" />
        </button>
        <Link
          to={root.user ? '/account' : '/sign-in'}
          className="icon-button max-sm:hidden"
          aria-label={root.user ? t('account') : t('signIn')}
          title={root.user ? t('account') : t('signIn')}
        >
          <Icon name="person" />
        </Link>
        <BagLink />
      </div>
      <MenuSheet />
      <SearchSheet />
    </header>
  );
}

function MainNavigation() {
  const t = useTranslations('shop');
  const ui = useTranslations('ui');
  const { categories } = useRootData()!;
  return (
    <>
      <button
        type="button"
        className="icon-button -ms-3 justify-self-start lg:hidden"
        popoverTarget="menu"
        aria-label={ui('menu')}
      >
        <Icon name="menu" />
      </button>
      <nav aria-label={t('mainNavigation')} className="hidden gap-7 lg:flex">
        <NavLink to="/products" end className="link-quiet" prefetch="intent">
          {t('allProducts')}
        </NavLink>
        {categories.map(({ slug, name }) => (
          <NavLink
            key={slug}
            to={`/categories/${slug}`}
            className="link-quiet"
            prefetch="intent"
            data-content=""
          >
            {name}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

function MenuSheet() {
  const t = useTranslations('shop');
  const ui = useTranslations('ui');
  const { categories, user } = useRootData()!;
  const big = 'title block py-2.5';
  return (
    <Sheet id="menu" title={ui('menu')} from="start">
      <nav aria-label={t('mainNavigation')} className="grid gap-8 px-6 py-6">
        <ul>
          <li>
            <Link to="/products" className={big}>
              {t('allProducts')}
            </Link>
          </li>
          {categories.map(({ slug, name }) => (
            <li key={slug}>
              <Link to={`/categories/${slug}`} className={big} data-content="">
                {name}
              </Link>
            </li>
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

function SearchSheet() {
  const t = useTranslations('shop');
  return (
    <Sheet id="search" title={t('search')} from="top">
      <Form action="/products" role="search" className="page flex gap-3 pt-2 pb-10">
        <input
          type="search"
          name="search"
          aria-label={t('searchFor')}
          placeholder={t('searchFor')}
          className="control text-lead"
          maxLength={200}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the sheet was opened to type here; the browser moves the focus only then.
          autoFocus
        />
        <button type="submit" className="button button-primary">
          {t('search')}
        </button>
      </Form>
    </Sheet>
  );
}
