/** For packers of a shop with several locations: where to find what is still to be sent. */
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { variantName } from '#common/variant-name.ts';
import type { StaffOrder } from './ship-form.tsx';

type Stock = AnswerOf<'getOrderStock'>;

export function StoredAt({ order, stock }: { order: StaffOrder; stock: Stock }) {
  const t = useTranslations('admin.order');
  if (!order.canShip || stock.openLocations < 2 || stock.items.length === 0) return null;
  const locations = [...new Map(stock.items.map(({ locationId, name }) => [locationId, name]))];
  return (
    <section className="admin-card" aria-labelledby="stored-at">
      <h2 id="stored-at" className="mb-2">
        {t('storedAt')}
      </h2>
      <dl className="grid gap-2">
        {locations.map(([id, name]) => (
          <div key={id} data-content="">
            <dt className="font-medium wrap-anywhere">{name}</dt>
            {stock.items
              .filter(({ locationId }) => locationId === id)
              .map(({ variantId, quantity }) => (
                <dd key={variantId} className="text-quiet wrap-anywhere">
                  {t('parcelItem', { count: quantity, title: titleOf(order, variantId) })}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Lines of one variant share its units, whatever is said about each. */
function titleOf({ items }: StaffOrder, variantId: string): string {
  const line = items.find((one) => one.variantId === variantId);
  return line ? variantName(line.title, line.options) : '';
}
