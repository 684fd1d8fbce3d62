/** A packing slip: what goes into the parcel and where it goes, on a sheet of paper. Prices are nobody's business there. */
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { lineName } from '#common/variant-name.ts';
import { Moment } from '../../i18n/time.tsx';
import { AddressLines } from '../../storefront/address/address-lines.tsx';
import { Button } from '../../ui/button.tsx';
import { useScripts } from '../../ui/use-scripts.ts';
import '../../styles/admin/packing-slip.css';

type Order = AnswerOf<'getOrderForStaff'>;
export type Sender = { name: string; lines: string[] };

export function Slip({ order, sender }: { order: Order; sender: Sender }) {
  const t = useTranslations('admin.orders.slip');
  const { number, placedAt, addresses, items, shippingOption } = order;
  return (
    <article className="slip" aria-labelledby={`slip-${number}`}>
      <header className="slip-head">
        <div>
          <p className="heading" data-content="">
            {sender.name}
          </p>
          {sender.lines.map((line) => (
            <p key={line} data-content="">
              {line}
            </p>
          ))}
        </div>
        <div>
          <h2 id={`slip-${number}`}>{t('title', { number })}</h2>
          <p>
            <Moment at={placedAt} dateOnly />
          </p>
          <p data-content="">{shippingOption.name}</p>
        </div>
      </header>
      <div className="slip-to" data-content="">
        <AddressLines address={addresses.shipping} />
        {addresses.shipping.phone && <span className="block">{addresses.shipping.phone}</span>}
      </div>
      <NoteOf order={order} />
      <table className="slip-lines">
        <caption className="sr-only">{t('lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('toPack')}</th>
            <th scope="col">{t('product')}</th>
            <th scope="col">{t('sku')}</th>
            <th scope="col">{t('sent')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className="slip-count" data-content="">
                {item.quantity - item.shippedQuantity}
              </td>
              <td data-content="">{lineName(item)}</td>
              <td data-content="">{item.sku}</td>
              <td>
                {item.shippedQuantity > 0 &&
                  t('sentOf', { sent: item.shippedQuantity, count: item.quantity })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

function NoteOf({ order: { shopperNote } }: { order: Order }) {
  const t = useTranslations('admin.orders.slip');
  if (!shopperNote) return null;
  return (
    <div className="mb-6">
      <h3>{t('note')}</h3>
      <p className="whitespace-pre-line" data-content="">
        {shopperNote}
      </p>
    </div>
  );
}

export function PrintButton() {
  const t = useTranslations('admin.orders.slip');
  const scripts = useScripts();
  if (!scripts) return <p className="text-quiet">{t('printHint')}</p>;
  return (
    <Button look="primary" dense onClick={() => window.print()}>
      {t('print')}
    </Button>
  );
}
