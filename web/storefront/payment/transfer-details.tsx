/** What somebody needs who pays from their bank: where to, how much, and what to write on it. */
import { useTranslations } from 'use-intl';
import { Price } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import type { Order } from '../../request/shapes.ts';

type Props = { order: Order; instructions: string };

export function TransferDetails({ order, instructions }: Props) {
  const t = useTranslations('payment.transfer');
  const { number, totals, expiresAt } = order;
  return (
    <section aria-labelledby="transfer" className="grid w-full max-w-text gap-5 pt-4">
      <h2 id="transfer" className="heading">
        {t('title')}
      </h2>
      <dl className="grid gap-5 border-y border-hairline py-6 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <dt className="fine text-quiet">{t('instructions')}</dt>
          <dd className="whitespace-pre-line" data-content="">
            {instructions}
          </dd>
        </div>
        <div>
          <dt className="fine text-quiet">{t('amount')}</dt>
          <dd className="text-lead">
            <Price value={totals.total} />
          </dd>
        </div>
        <div>
          <dt className="fine text-quiet">{t('reference')}</dt>
          <dd className="figures text-lead" data-content="">
            {number}
          </dd>
          <dd className="fine text-quiet">{t('referenceHint')}</dd>
        </div>
        {expiresAt && (
          <div className="sm:col-span-2">
            <dt className="fine text-quiet">{t('until')}</dt>
            <dd>
              <Moment at={expiresAt} withYear />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
