import { Link, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon.tsx';
import { useBag } from './bag-context.tsx';

/** Where the bag is in full already, a panel with the same would only be in the way. */
const WITHOUT_PANEL = /^\/(bag|checkout)/;

/** Leads to the bag; with scripts it opens the panel instead. The number comes after the page, which is the same for everyone. */
export function BagLink() {
  const t = useTranslations('shop');
  const { bag, setOpen } = useBag();
  const { pathname } = useLocation();
  const count = bag?.cart?.items.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
  return (
    <Link
      to="/bag"
      className="icon-button relative"
      aria-label={count ? t('bagWith', { count }) : t('bag')}
      title={t('bag')}
      onClick={(event) => {
        if (WITHOUT_PANEL.test(pathname) || event.metaKey || event.ctrlKey || event.shiftKey)
          return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      <Icon name="bag" />
      {count > 0 && (
        <span className="figures absolute end-1.5 top-1 grid min-w-4.5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem]/[1.125rem] font-medium text-on-accent">
          {count}
        </span>
      )}
    </Link>
  );
}
