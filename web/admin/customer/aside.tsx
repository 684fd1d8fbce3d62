/** Beside a customer's orders: what happened to the account, how they sign in, where they live. */
import { useTranslations } from 'use-intl';
import { Moment } from '../../i18n/time.tsx';
import { AddressPart } from '../order/customer.tsx';
import type { Customer } from './customer.ts';

type ActivityEntry = { kind: string; at: string; actorName: string | null; reason: string | null };
const EVENTS = {
  'customer.block': 'blocked',
  'customer.unblock': 'unblocked',
  registered: 'registered',
  firstOrder: 'firstOrder',
  lastOrder: 'lastOrder',
} as const;
const isKnown = (kind: string): kind is keyof typeof EVENTS => Object.hasOwn(EVENTS, kind);

/** Newest first. */
function activityOf({ history, isGuest, registeredAt, lastOrderAt }: Customer): ActivityEntry[] {
  const own = { actorName: null, reason: null };
  return [
    ...history.map(({ action, ...entry }) => ({ kind: action, ...entry })),
    ...(lastOrderAt ? [{ kind: 'lastOrder', at: lastOrderAt, ...own }] : []),
    { kind: isGuest ? 'firstOrder' : 'registered', at: registeredAt, ...own },
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

export function History({ customer }: { customer: Customer }) {
  const t = useTranslations('admin.customer');
  return (
    <section className="admin-card" aria-labelledby="timeline">
      <h2 id="timeline" className="mb-3">
        {t('history')}
      </h2>
      <ol className="timeline">
        {activityOf(customer).map(({ kind, at, actorName, reason }, i) => (
          <li key={`${at} ${kind}`} data-latest={i === 0 || undefined}>
            <p>{t(`events.${isKnown(kind) ? EVENTS[kind] : 'other'}`)}</p>
            {reason && (
              <p className="break-words" data-content="">
                {reason}
              </p>
            )}
            <p className="text-quiet">
              {actorName ? <span data-content="">{actorName}</span> : t('themselves')}
              {' · '}
              <Moment at={at} dateOnly />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function SignInMethods({ signIn }: { signIn: Customer['signIn'] }) {
  const t = useTranslations('admin.customer');
  const { password, authenticator, passkeys, providers, sessions } = signIn;
  const methods = [
    password && t('password'),
    ...providers.map((name) =>
      t(`provider.${name === 'google' || name === 'facebook' ? name : 'other'}`),
    ),
    passkeys > 0 && t('passkeys', { count: passkeys }),
    authenticator && t('authenticator'),
  ].filter((method) => method !== false);
  return (
    <section className="admin-card" aria-labelledby="ways">
      <h2 id="ways" className="mb-2">
        {t('signIn')}
      </h2>
      {methods.length === 0 && <p>{t('noSignInMethod')}</p>}
      <ul>
        {methods.map((method) => (
          <li key={method}>{method}</li>
        ))}
      </ul>
      <p className="mt-2 text-quiet">{t('sessions', { count: sessions })}</p>
    </section>
  );
}

export function Addresses({ addresses }: { addresses: Customer['addresses'] }) {
  const t = useTranslations('admin.customer');
  const labelOf = (shipping: boolean, billing: boolean) => {
    if (shipping && billing) return t('defaultBoth');
    if (shipping) return t('defaultShipping');
    return billing ? t('defaultBilling') : t('address');
  };
  return (
    <section className="admin-card" aria-labelledby="addresses">
      <h2 id="addresses" className="mb-2">
        {t('addresses')}
      </h2>
      {addresses.length === 0 && <p className="text-quiet">{t('noAddresses')}</p>}
      <dl className="grid gap-3">
        {addresses.map(({ id, address, isDefaultShipping, isDefaultBilling }) => (
          <AddressPart
            key={id}
            label={labelOf(isDefaultShipping, isDefaultBilling)}
            address={address}
          />
        ))}
      </dl>
    </section>
  );
}
