import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { Icon } from '../../ui/icon.tsx';
import { ShopName } from './shop-name.tsx';

export function CheckoutHeader() {
  const t = useTranslations('checkout');
  return (
    <header className="border-b border-hairline">
      <div className="page flex items-center justify-between py-3 lg:py-5">
        <Link to="/" className="font-serif text-[1.625rem] leading-tight tracking-[-0.01em]">
          <ShopName />
        </Link>
        <Link to="/bag" className="flex min-h-11 items-center gap-2">
          <Icon name="bag" />
          <span>{t('editBag')}</span>
        </Link>
      </div>
    </header>
  );
}

export function CheckoutFooter() {
  const t = useTranslations('shop');
  const root = useRootData();
  return (
    <footer className="page fine mt-20 flex flex-wrap justify-between gap-4 py-8 text-quiet">
      <span data-content="">{root?.shop.name}</span>
      <span>{root?.shop.mode === 'demo' ? t('footer.demo') : null}</span>
    </footer>
  );
}
