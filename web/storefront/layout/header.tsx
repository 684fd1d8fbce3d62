import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet, SheetOpener } from '../../ui/sheet.tsx';
import { BagLink } from '../bag/bag-link.tsx';
import { MainNavigation, MenuSheet } from './navigation.tsx';
import { ShopName } from './shop-name.tsx';

export function Header() {
  const t = useTranslations('shop');
  const root = useRootData();
  if (!root) return null;
  return (
    <header className="shop-head page">
      <MainNavigation />
      <Link to="/" className="shop-name">
        <ShopName />
      </Link>
      <div className="flex items-center justify-end -me-3">
        <SheetOpener id="search" className="icon-button" label={t('search')}>
          <Icon name="search" />
        </SheetOpener>
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

function SearchSheet() {
  const t = useTranslations('shop');
  return (
    <Sheet id="search" title={t('search')} from="top">
      <Form action="/products" role="search" className="page flex gap-3 pt-2 pb-10">
        <SearchInput
          type="search"
          name="search"
          words={t('searchFor')}
          className="text-lead"
          maxLength={200}
          // The sheet was opened to type here; the browser moves the focus only then.
          autoFocus
        />
        <Button type="submit" look="primary">
          {t('search')}
        </Button>
      </Form>
    </Sheet>
  );
}
