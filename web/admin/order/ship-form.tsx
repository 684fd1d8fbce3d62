/** The next sensible action of a paid order, and the parcels that have left. */
import { useMemo } from 'react';
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { lineName } from '#common/variant-name.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Legend } from '../../ui/field-words.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type FormKit, useForm } from '../../ui/use-form.ts';
import { countFaults, type Typed, unitsField } from './shipment.ts';
import '../../styles/admin/ship-units.css';

export type StaffOrder = AnswerOf<'getOrderForStaff'>;

type Props = { order: StaffOrder; typed?: Typed; faults?: FieldErrors };

export function ShipForm({ order, typed, faults }: Props) {
  const t = useTranslations('admin.order');
  const ui = useTranslations('ui');
  const refused = useMemo(() => ({ faults }), [faults]);
  const { form, field } = useForm(refused, (typed) => countFaults(typed, t('notUnits')), typed);
  const reason = whyNot(order);
  if (reason) return <p className="admin-card text-quiet">{t(reason)}</p>;
  return (
    <Form method="post" {...form} className="admin-card grid gap-4">
      <div>
        <h2>{t('shipTitle')}</h2>
        <p className="text-quiet">{t('shipText')}</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField dense label={t('carrier')} {...field('carrier')} maxLength={100} />
        <TextField dense label={t('trackingNumber')} {...field('trackingNumber')} maxLength={100} />
        <TextField
          dense
          label={t('trackingUrl')}
          {...field('trackingUrl')}
          type="url"
          maxLength={500}
        />
      </div>
      <Units order={order} field={field} />
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
function Units({ order, field }: Pick<Props, 'order'> & Pick<FormKit, 'field'>) {
  const t = useTranslations('admin.order');
  const open = order.items.filter(({ quantity, shippedQuantity }) => quantity > shippedQuantity);
  return (
    <fieldset>
      <Legend className="mb-2">{t('toShip')}</Legend>
      <div className="ship-units">
        {open.map((line) => {
          const { id, quantity, shippedQuantity } = line;
          const left = quantity - shippedQuantity;
          const units = field(unitsField(id));
          return (
            <TextField
              key={id}
              dense
              {...units}
              defaultValue={units.defaultValue ?? left}
              label={t('ofOpen', { title: lineName(line), count: String(left) })}
              inputMode="numeric"
              autoComplete="off"
              maxLength={20}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
