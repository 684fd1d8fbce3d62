import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { PageTitle } from '../frame/page-title.tsx';

/** Leads on by itself, with scripts or without; the link is for browsers that do neither. */
export function GoToPayment({ goTo }: { goTo: { url: string; number: string } }) {
  const t = useTranslations('checkout.redirect');
  useEffect(() => {
    location.assign(goTo.url);
  }, [goTo.url]);
  return (
    <div className="page grid justify-items-start gap-6 py-20 lg:py-32">
      <PageTitle>{t('title')}</PageTitle>
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${goTo.url}`} />
      </noscript>
      <h1 className="display">{t('title')}</h1>
      <p className="text-quiet">{t('text', { number: goTo.number })}</p>
      <a href={goTo.url} className="button button-primary">
        {t('link')}
      </a>
    </div>
  );
}
