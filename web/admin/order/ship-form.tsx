/** The next sensible action of a paid order, and the parcels that have left. */
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { lineName } from '#common/variant-name.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Legend } from '../../ui/field-words.tsx';
import { type FieldErrors, useFocusOnFault } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Typed, unitsField } from './shipment.ts';
import '../../styles/admin/ship-units.css';

export type StaffOrder = AnswerOf<'getOrderForStaff'>;

type Props = { order: StaffOrder; typed?: Typed; faults?: FieldErrors };

export function ShipForm({ order, typed, faults }: Props) {
  const t = useTranslations('admin.order');
  const ui = useTranslations('ui');
  const form = useFocusOnFault(faults);
  const reason = whyNot(order);
  if (reason) return <p className="admin-card text-quiet">{t(reason)}</p>;
  return (
    <Form method="post" ref={form} className="admin-card grid gap-4" noValidate>
      <div>
        <h2>{t('shipTitle')}</h2>
        <p className="text-quiet">{t('shipText')}</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField
          dense
          label={t('carrier')}
          name="carrier"
          defaultValue={typed?.carrier}
          maxLength={100}
        />
        <TextField
          dense
          label={t('trackingNumber')}
          name="trackingNumber"
          defaultValue={typed?.trackingNumber}
          maxLength={100}
        />
        <TextField
          dense
          label={t('trackingUrl')}
          name="trackingUrl"
          type="url"
          defaultValue={typed?.trackingUrl}
          maxLength={500}
          error={faults?.trackingUrl}
        />
      </div>
      <Units order={order} typed={typed} faults={faults} />
      <div>
        <SubmitButton look="primary" sending={ui('working')}>
          <Icon name="truck" small />
          {t('ship')}
        </SubmitButton>
      </div>
    </Form>
  );
}

function whyNot({ status, fulfilmentState, canShip }: StaffOrder) {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'pending') return 'notPaid';
  if (canShip) return null;
  const isOut = fulfilmentState !== 'unfulfilled' && fulfilmentState !== 'partially_shipped';
  return isOut ? 'allShipped' : 'givenBack';
}

/** How many of each line go into this parcel: all that is left, unless the merchant says otherwise. */
function Units({ order, typed, faults }: Props) {
  const t = useTranslations('admin.order');
  const open = order.items.filter(({ quantity, shippedQuantity }) => quantity > shippedQuantity);
  return (
    <fieldset>
      <Legend className="mb-2">{t('toShip')}</Legend>
      <div className="ship-units">
        {open.map((line) => {
          const { id, quantity, shippedQuantity } = line;
          const left = quantity - shippedQuantity;
          return (
            <TextField
              key={id}
              dense
              label={t('ofOpen', { title: lineName(line), count: String(left) })}
              name={unitsField(id)}
              inputMode="numeric"
              autoComplete="off"
              maxLength={20}
              defaultValue={typed?.[unitsField(id)] ?? left}
              error={faults?.[unitsField(id)]}
              autoFocus={Object.keys(faults ?? {})[0] === unitsField(id)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
