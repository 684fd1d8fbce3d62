import { useFetcher } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMoney } from '../../i18n/format.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/field.tsx';
import type { FieldProps } from '../../ui/fields.ts';
import { Notice } from '../../ui/state.tsx';
import type { Delivery } from './delivery.server.ts';

/** With scripts the total follows the choice at once; without, a button asks for it. */
export function DeliveryChoice({ delivery, field }: { delivery: Delivery; field: FieldProps }) {
  const t = useTranslations('checkout');
  const money = useMoney();
  const choosing = useFetcher({ key: 'shipping' });
  if (delivery.choices.length === 0) {
    return (
      <section className="grid justify-items-start gap-5">
        <h2 className="heading">{t('delivery')}</h2>
        <Notice tone="notice">{delivery.none}</Notice>
        <Button type="submit" name="intent" value="update">
          {t('lookAgain')}
        </Button>
      </section>
    );
  }
  return (
    <section className="grid gap-5" data-lost-request-notice="">
      <ChoiceList
        legend={<span className="heading">{t('delivery')}</span>}
        {...field}
        choices={delivery.choices.map(({ id, name, price, days }) => ({
          value: id,
          label: (
            <>
              <span data-content="">{name}</span>
              <span className="fine block text-quiet">{days}</span>
            </>
          ),
          aside: price.amount === 0 ? t('free') : <span data-content="">{money(price)}</span>,
        }))}
        onChange={({ target }) =>
          choosing.submit(
            { intent: 'shipping', shippingOptionId: target.value },
            { method: 'post' },
          )
        }
      />
      <noscript>
        <Button type="submit" name="intent" value="update">
          {t('updateTotal')}
        </Button>
      </noscript>
    </section>
  );
}
