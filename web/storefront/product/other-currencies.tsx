/** A product that has no price in the visitor's currency: the currencies it is sold in, with links. */
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { CurrencyChoice } from '../layout/currency-choice.tsx';
import { PageTitle } from '../layout/page-title.tsx';

type Props = { product: string; currencies: string[] };

export function OtherCurrencies({ product, currencies }: Props) {
  const t = useTranslations('catalogue.otherCurrency');
  const currency = useRootData()?.currency ?? '';
  const title = t('titleOf', { product, currency });
  return (
    <div className="page grid justify-items-start gap-6 py-16 lg:py-24">
      <PageTitle>{title}</PageTitle>
      <h1 className="display max-w-[14em]">{title}</h1>
      <p className="max-w-text text-lead text-quiet">
        {t('text', { currencies: currencies.join(', ') })}
      </p>
      <CurrencyChoice among={currencies} />
    </div>
  );
}
