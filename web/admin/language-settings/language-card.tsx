/** One language: what is not written in it yet, and its buttons. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Badge } from '../../ui/state.tsx';
import { ChangeOffered } from '../layout/offered-forms.tsx';

type Language = AnswerOf<'getLanguageReadiness'>['items'][number] & { name: string };

type CardProps = { language: Language; isFirst: boolean; version: string; mayChange: boolean };

export function LanguageCard({ language, isFirst, version, mayChange }: CardProps) {
  const t = useTranslations('admin.settings.languages');
  const { locale, name } = language;
  const heading = `language-${locale}`;
  return (
    <section className="admin-card grid gap-4" aria-labelledby={heading}>
      <div className="flex flex-wrap items-center gap-3">
        <h2 id={heading} data-content="">
          {name}
        </h2>
        {isFirst && <Badge tone="good">{t('first')}</Badge>}
      </div>
      <Readiness language={language} />
      {mayChange && !isFirst && (
        <ChangeOffered
          name="locale"
          value={locale}
          version={version}
          makeFirst={t('makeFirst')}
          stop={t('stop')}
          stopHint={t('stopHint')}
        />
      )}
    </section>
  );
}

/** Nothing of it keeps anybody from buying. */
function Readiness({ language }: { language: Language }) {
  const t = useTranslations('admin.settings.languages');
  const { productsWithoutText, categoriesWithoutText } = language;
  const { shippingOptionsWithoutText, paymentMethodsWithoutText } = language;
  const toPayments = (words: ReactNode) => (
    <Link to="/admin/settings/payments" className="link">
      {words}
    </Link>
  );
  const missing =
    productsWithoutText +
    categoriesWithoutText +
    shippingOptionsWithoutText +
    paymentMethodsWithoutText;
  if (!language.listed) return <p>{t('preparing')}</p>;
  if (missing === 0) return <p className="text-quiet">{t('ready')}</p>;
  return (
    <ul className="grid gap-1">
      {productsWithoutText > 0 && <li>{t('products', { count: productsWithoutText })}</li>}
      {categoriesWithoutText > 0 && <li>{t('categories', { count: categoriesWithoutText })}</li>}
      {shippingOptionsWithoutText > 0 && (
        <li>{t('delivery', { count: shippingOptionsWithoutText })}</li>
      )}
      {paymentMethodsWithoutText > 0 && (
        <li>{t.rich('payment', { count: paymentMethodsWithoutText, link: toPayments })}</li>
      )}
    </ul>
  );
}
