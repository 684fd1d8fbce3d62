import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon.tsx';
import type { Address, Order } from '../../visit/shapes.ts';
import { AddressLines } from '../address/address-lines.tsx';
import { BagTotals } from '../bag/bag-totals.tsx';

export function OrderTotals({ order: { totals, shippingOption } }: { order: Order }) {
  return <BagTotals cart={{ ...totals, shippingOptionId: shippingOption.id }} />;
}

type AddressProps = { label: string; address: Address; sameAs?: Address };

export function AddressBlock({ label, address, sameAs }: AddressProps) {
  const t = useTranslations('orders');
  const same = sameAs && JSON.stringify(sameAs) === JSON.stringify(address);
  return (
    <div>
      <dt className="fine text-quiet">{label}</dt>
      {same ? (
        <dd>{t('sameAddress')}</dd>
      ) : (
        <dd data-content="">
          <AddressLines address={address} />
        </dd>
      )}
    </div>
  );
}

export function Shipments({ shipments }: { shipments: Order['shipments'] }) {
  const t = useTranslations('orders');
  if (shipments.length === 0) return null;
  return (
    <section aria-labelledby="shipments">
      <h2 id="shipments" className="heading mb-5">
        {t('shipments')}
      </h2>
      <ul className="border-t border-hairline">
        {shipments.map(({ id, carrier, trackingNumber, trackingUrl }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-4 border-b border-hairline py-4"
          >
            <span className="flex items-center gap-3">
              <Icon name="truck" />
              <span data-content="">
                {[carrier, trackingNumber].filter(Boolean).join(' ') || t('parcel')}
              </span>
            </span>
            {trackingUrl && (
              <a href={trackingUrl} className="button" rel="noreferrer">
                {t('track')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
