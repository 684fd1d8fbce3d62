/** Who ordered, and where it goes. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { usePage } from '../../i18n/page.tsx';
import type { Address } from '../../visit/shapes.ts';
import type { StaffOrder } from './ship-form.tsx';

export function Customer({ order: { email, addresses } }: { order: StaffOrder }) {
  const t = useTranslations('admin.order');
  const same = JSON.stringify(addresses.billing) === JSON.stringify(addresses.shipping);
  return (
    <section className="admin-card" aria-labelledby="customer">
      <h2 id="customer" className="mb-2">
        {t('customer')}
      </h2>
      <Link
        to={`/admin/orders?search=${encodeURIComponent(email)}`}
        className="link break-all"
        data-content=""
      >
        {email}
      </Link>
      <dl className="mt-3 grid gap-3">
        <AddressLines label={t('shippingAddress')} address={addresses.shipping} />
        {same ? (
          <div>
            <dt className="text-quiet">{t('billingAddress')}</dt>
            <dd>{t('sameAddress')}</dd>
          </div>
        ) : (
          <AddressLines label={t('billingAddress')} address={addresses.billing} />
        )}
      </dl>
    </section>
  );
}

function AddressLines({ label, address }: { label: string; address: Address }) {
  const { locale } = usePage();
  const { firstName, lastName, company, line1, line2, postalCode, city, region, country, phone } =
    address;
  const lines = [
    `${firstName} ${lastName}`,
    company,
    line1,
    line2,
    `${postalCode} ${city}`,
    region,
    new Intl.DisplayNames([locale], { type: 'region' }).of(country),
    phone,
  ].filter(Boolean);
  return (
    <div>
      <dt className="text-quiet">{label}</dt>
      <dd data-content="">
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </dd>
    </div>
  );
}
