/** The parcels that have left: what is in each, where it is, and whether it has arrived. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { lineName } from '#common/variant-name.ts';
import { Moment } from '../../i18n/time.tsx';
import { Button } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMay } from '../layout/use-may.ts';
import type { StaffOrder } from './ship-form.tsx';

type Parcel = StaffOrder['shipments'][number];

export function Parcels({ order: { shipments } }: { order: StaffOrder }) {
  const t = useTranslations('admin.order');
  const mayWrite = useMay()('orders:write');
  if (shipments.length === 0) return null;
  const inTransit = shipments.filter(({ deliveredAt }) => !deliveredAt).length;
  return (
    <section aria-labelledby="parcels">
      <h2 id="parcels" className="mb-2">
        {t('shipments')}
      </h2>
      <ul>
        {shipments.map((parcel) => (
          <ParcelLine key={parcel.id} parcel={parcel} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && inTransit > 1 && (
        <Form method="post" className="pt-3">
          <Button type="submit" dense name="delivery" value="delivered">
            {t('markAllDelivered')}
          </Button>
        </Form>
      )}
    </section>
  );
}

function ParcelLine({ parcel, mayWrite }: { parcel: Parcel; mayWrite: boolean }) {
  const t = useTranslations('admin.order');
  const { carrier, trackingNumber, trackingUrl, shippedAt, deliveredAt, items } = parcel;
  const named = [carrier, trackingNumber].filter((part) => part !== '').join(' ');
  const date = () => <Moment at={deliveredAt ?? shippedAt} />;
  return (
    <li className="flex flex-wrap items-start gap-3 border-t border-hairline py-2">
      <Icon name="truck" small />
      <div className="min-w-40 grow">
        <p data-content="">{named || t('noTracking')}</p>
        <ul className="text-quiet" data-content="">
          {items.map((item) => (
            <li key={item.orderItemId}>
              {t('parcelItem', { count: item.quantity, title: lineName(item) })}
            </li>
          ))}
        </ul>
        <p className="text-quiet">{t.rich(deliveredAt ? 'arrived' : 'sent', { date })}</p>
      </div>
      {trackingUrl && (
        <a href={trackingUrl} className="link" rel="noreferrer">
          {t('track')}
        </a>
      )}
      {mayWrite && <DeliveryButton parcel={parcel} />}
    </li>
  );
}

/** A slip of the hand is taken back by the same button. */
function DeliveryButton({ parcel: { id, deliveredAt } }: { parcel: Parcel }) {
  const t = useTranslations('admin.order');
  return (
    <Form method="post">
      <HiddenField name="shipmentId" value={id} />
      <Button type="submit" dense name="delivery" value={deliveredAt ? 'undone' : 'delivered'}>
        {t(deliveredAt ? 'undoDelivered' : 'markDelivered')}
      </Button>
    </Form>
  );
}
