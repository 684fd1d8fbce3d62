import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';

/** The document's title: the page, then the shop. React lifts it into the head. */
export function AdminTitle({ children }: { children: string }) {
  const t = useTranslations('admin');
  return <title>{t('title', { page: children, shop: useRootData()?.shop.name ?? '' })}</title>;
}
