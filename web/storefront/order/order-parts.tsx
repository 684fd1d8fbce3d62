import { useTranslations } from 'use-intl';
import { lineName } from '#common/variant-name.ts';
import { Moment } from '../../i18n/time.tsx';
import type { Address, Order } from '../../request/shapes.ts';
import { AnchorButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AddressLines } from '../address/address-lines.tsx';
import { BagTotals } from '../bag/bag-totals.tsx';

export function OrderTotals({ order }: { order: Order }) {
  const { totals, shippingOption, adjustments } = order;
  return <BagTotals cart={{ ...totals, shippingOptionId: shippingOption.id, adjustments }} />;
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
        {shipments.map((shipment) => (
          <Parcel key={shipment.id} shipment={shipment} />
        ))}
      </ul>
    </section>
  );
}

function Parcel({ shipment }: { shipment: Order['shipments'][number] }) {
  const t = useTranslations('orders');
  const { carrier, trackingNumber, trackingUrl, items, shippedAt, deliveredAt } = shipment;
  const date = () => <Moment at={deliveredAt ?? shippedAt} dateOnly />;
  return (
    <li className="flex flex-wrap items-center justify-between gap-4 border-b border-hairline py-4">
      <div className="flex gap-3">
        <Icon name="truck" />
        <div>
          <p data-content="">
            {[carrier, trackingNumber].filter((part) => part !== '').join(' ') || t('parcel')}
          </p>
          <ul className="fine text-quiet" data-content="">
            {items.map((item) => (
              <li key={item.orderItemId}>
                {t('parcelItem', { count: item.quantity, title: lineName(item) })}
              </li>
            ))}
          </ul>
          <p className="fine text-quiet">
            {t.rich(deliveredAt ? 'parcelArrived' : 'parcelSent', { date })}
          </p>
        </div>
      </div>
      {trackingUrl && (
        <AnchorButton href={trackingUrl} rel="noreferrer">
          {t('track')}
        </AnchorButton>
      )}
    </li>
  );
}
