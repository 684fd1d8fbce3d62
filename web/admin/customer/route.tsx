/** One customer: what stands in their way, what they bought, what staff wrote down, and how to keep them out. */

import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTimes } from '../../i18n/time.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { Icon } from '../../ui/icon.tsx';
import { Badge, Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { useMay } from '../layout/use-may.ts';
import type { Route } from './+types/route';
import { actOn, DONE } from './act.server.ts';
import { Addresses, History, SignInMethods } from './aside.tsx';
import { BlockCard } from './block-card.tsx';
import type { Customer } from './customer.ts';
import { Notes } from './notes.tsx';
import { Orders, Sums } from './orders.tsx';

export async function loader({ context, params: { id }, request }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const customer = await read(api.GET('/admin/customers/{id}', { params: { path: { id } } }));
  const asked = new URL(request.url).searchParams.get('done');
  return { customer, done: DONE.find((one) => one === asked) };
}

export async function action({ context, params: { id }, request }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  return actOn(api, locale, id, await readForm(request));
}

export default function CustomerPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.customer');
  const { customer, done } = loaderData;
  const mayWrite = useMay()('customers:write');
  const refusedIn = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  return (
    <>
      <AdminTitle>{customer.name || customer.email}</AdminTitle>
      <Link to="/admin/customers" className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {t('back')}
      </Link>
      <Head customer={customer} />
      <div className="admin-columns">
        <div className="admin-stack">
          {done && !actionData && <Notice>{t(done)}</Notice>}
          {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
          <AccountStatus customer={customer} />
          <Sums customer={customer} />
          <Orders customer={customer} />
          <Notes
            // What was typed stays only until it is kept.
            key={customer.notes.length}
            notes={customer.notes}
            mayWrite={mayWrite}
            refused={refusedIn('note')}
          />
        </div>
        <aside className="admin-stack">
          <History customer={customer} />
          {!customer.isGuest && <SignInMethods signIn={customer.signIn} />}
          <Addresses addresses={customer.addresses} />
          {mayWrite && !customer.isStaff && !customer.isGuest && (
            <BlockCard customer={customer} refused={refusedIn('block')} />
          )}
        </aside>
      </div>
    </>
  );
}

function Head({ customer }: { customer: Customer }) {
  const t = useTranslations('admin.customer');
  const { day } = useTimes();
  const { name, email, emailVerified, blocked, isGuest, isStaff, registeredAt, lastSeenAt } =
    customer;
  return (
    <div className="admin-head">
      <h1 className="flex min-w-0 flex-wrap items-center gap-3">
        <span className="break-words" data-content="">
          {name || email}
        </span>
        {blocked && <Badge tone="alarm">{t('blocked')}</Badge>}
        {isGuest && <Badge tone="quiet">{t('guest')}</Badge>}
        {!emailVerified && !isGuest && <Badge tone="notice">{t('unverified')}</Badge>}
        {isStaff && <Badge>{t('staff')}</Badge>}
      </h1>
      <p className="text-quiet">
        <a href={`mailto:${email}`} className="link break-all" data-content="">
          {email}
        </a>
        {' · '}
        {t(isGuest ? 'firstOrder' : 'since', { day: day(registeredAt) })}
        {lastSeenAt && ` · ${t('seen', { day: day(lastSeenAt) })}`}
      </p>
    </div>
  );
}

/** What must be known before anything else about this person. */
function AccountStatus({ customer: { blocked, isStaff } }: { customer: Customer }) {
  const t = useTranslations('admin.customer');
  const { day } = useTimes();
  if (isStaff) return <Notice tone="notice">{t('staffNotice')}</Notice>;
  if (!blocked) return null;
  return (
    <Notice tone="notice">
      <p>{t('blockedNotice', { day: day(blocked.at) })}</p>
      {blocked.reason && (
        <p className="break-words">{t('blockedWhy', { reason: blocked.reason })}</p>
      )}
    </Notice>
  );
}
