import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon.tsx';
import { useBag } from './bag-context.tsx';

/** Leads to the bag; with scripts it opens the panel instead. The number comes after the page, which is the same for everyone. */
export function BagLink() {
  const t = useTranslations('shop');
  const { count } = useBag();
  return (
    <Link
      to="/bag"
      className="icon-button relative"
      aria-label={count ? t('bagWith', { count }) : t('bag')}
      title={t('bag')}
    >
      <Icon name="bag" />
      {count ? (
        <span className="figures absolute end-1 top-1 grid min-w-4.5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem]/[1.125rem] font-medium text-on-accent">
          {count}
        </span>
      ) : null}
    </Link>
  );
}
