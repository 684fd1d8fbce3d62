import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';

/** The document's title: the page, then the shop. React lifts it into the head. */
export function PageTitle({ children }: { children: string }) {
  const t = useTranslations('shop');
  const shop = useRootData()?.shop.name;
  return <title>{shop ? t('title', { page: children, shop }) : children}</title>;
}
