/** What somebody sees who has deleted their account. */
import { useTranslations } from 'use-intl';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { noIndex } from '../../storefront/seo/meta.tsx';
import { LinkButton } from '../../ui/button.tsx';
import type { Route } from './+types/closed';

export const meta: Route.MetaFunction = () => [noIndex];

export default function Closed() {
  const t = useTranslations('me.closed');
  return (
    <div className="page grid justify-items-start gap-6 py-20 lg:py-32">
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display">{t('title')}</h1>
      <p className="max-w-text text-quiet">{t('text')}</p>
      <LinkButton to="/">{t('link')}</LinkButton>
    </div>
  );
}
