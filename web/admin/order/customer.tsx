/** Who ordered, and where it goes. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import type { Address } from '../../request/shapes.ts';
import { AddressLines } from '../../storefront/address/address-lines.tsx';
import { useMay } from '../layout/use-may.ts';
import type { StaffOrder } from './ship-form.tsx';

/** `arrives`: the days that were promised. */
export function Customer({ order, arrives }: { order: StaffOrder; arrives: string | null }) {
  const { email, customerId, guestId, addresses, shippingOption } = order;
  const t = useTranslations('admin.order');
  const mayKnow = useMay()('customers:read');
  const same = JSON.stringify(addresses.billing) === JSON.stringify(addresses.shipping);
  return (
    <section className="admin-card" aria-labelledby="customer">
      <h2 id="customer" className="mb-2">
        {t('customer')}
      </h2>
      {email ? (
        <Link
          to={
            mayKnow
              ? `/admin/customers/${customerId ?? guestId}`
              : `/admin/orders?${new URLSearchParams({ email })}`
          }
          className="link break-all"
          data-content=""
        >
          {email}
        </Link>
      ) : (
        <p className="text-quiet">{t('customerGone')}</p>
      )}
      <dl className="mt-3 grid gap-3">
        <AddressPart label={t('shippingAddress')} address={addresses.shipping} />
        <div>
          <dt className="text-quiet">{t('deliveryOption')}</dt>
          <dd>
            <span data-content="">{shippingOption.name}</span>
            {arrives && <span className="block">{t('promised', { days: arrives })}</span>}
          </dd>
        </div>
        {same ? (
          <div>
            <dt className="text-quiet">{t('billingAddress')}</dt>
            <dd>{t('sameAddress')}</dd>
          </div>
        ) : (
          <AddressPart label={t('billingAddress')} address={addresses.billing} />
        )}
        <Said {...order} />
      </dl>
    </section>
  );
}

/** What they said with the order, and which terms they agreed to. */
function Said({ shopperNote, agreedTerms }: Pick<StaffOrder, 'shopperNote' | 'agreedTerms'>) {
  const t = useTranslations('admin.order');
  return (
    <>
      {shopperNote && (
        <div>
          <dt className="text-quiet">{t('shopperNote')}</dt>
          <dd className="whitespace-pre-line" data-content="">
            {shopperNote}
          </dd>
        </div>
      )}
      {agreedTerms && (
        <div>
          <dt className="text-quiet">{t('terms')}</dt>
          <dd>
            {t.rich('termsAgreed', {
              at: () => <Moment at={agreedTerms.at} />,
              version: () => <Moment at={agreedTerms.version} />,
            })}
          </dd>
        </div>
      )}
    </>
  );
}

export function AddressPart({ label, address }: { label: string; address: Address }) {
  return (
    <div>
      <dt className="text-quiet">{label}</dt>
      <dd data-content="">
        <AddressLines address={address} />
        {address.phone && <span className="block">{address.phone}</span>}
      </dd>
    </div>
  );
}
