/** Navigation of one level, at the side of wide screens and behind a button on narrow ones, with the counts that matter. */
import { Fragment } from 'react';
import { Form, Link, NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { BareButton } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Sheet, SheetOpener } from '../../ui/sheet.tsx';
import { PAGE_OF_STEP, type Step } from '../setup/steps.ts';
import { openPalette } from './palette.tsx';
import { openShortcuts } from './shortcuts.tsx';
import { useMay } from './use-may.ts';

type Place = {
  to: string;
  name:
    | 'home'
    | 'setup'
    | 'orders'
    | 'payments'
    | 'products'
    | 'customers'
    | 'content'
    | 'messages'
    | 'reports'
    | 'team'
    | 'settings';
  icon: IconName;
  /** Any of them shows the item; without, everybody sees it. */
  permissions?: string[];
  /** Until the shop is open there is one thing to do; later it stands in the palette and on the overview. */
  whileClosed?: true;
};
const NAV_ITEMS: Place[] = [
  { to: '/admin', name: 'home', icon: 'home' },
  {
    to: '/admin/setup',
    name: 'setup',
    icon: 'check',
    permissions: ['settings:read'],
    whileClosed: true,
  },
  { to: '/admin/orders', name: 'orders', icon: 'receipt', permissions: ['orders:read'] },
  { to: '/admin/payments', name: 'payments', icon: 'card', permissions: ['orders:read'] },
  { to: '/admin/products', name: 'products', icon: 'box', permissions: ['catalog:read'] },
  { to: '/admin/customers', name: 'customers', icon: 'people', permissions: ['customers:read'] },
  { to: '/admin/pages', name: 'content', icon: 'edit', permissions: ['content:read'] },
  { to: '/admin/messages', name: 'messages', icon: 'mail', permissions: ['customers:read'] },
  { to: '/admin/reports', name: 'reports', icon: 'chart', permissions: ['reports:read'] },
  { to: '/admin/team', name: 'team', icon: 'badge', permissions: ['staff:read', 'audit:read'] },
  {
    to: '/admin/settings',
    name: 'settings',
    icon: 'settings',
    permissions: ['settings:read'],
  },
];

type Counts = { toShip: number; toSee: number; unread: number };
/** `nextStep`: of the set-up, while the shop is not open yet. */
type Waiting = Counts & { nextStep: Step['name'] | null };

export function Navigation(waiting: Waiting) {
  const t = useTranslations('admin');
  const ui = useTranslations('ui');
  const root = useRootData();
  return (
    <header className="admin-side">
      <MenuOpener {...waiting} />
      <Link to="/admin" className="admin-name" data-content="">
        {root?.shop.name}
      </Link>
      <BareButton className="admin-find" onClick={openPalette} aria-keyshortcuts="Control+K">
        <Icon name="search" small />
        <span>{t('palette.open')}</span>
        <kbd>{t('shortcuts.keys.ctrlK')}</kbd>
      </BareButton>
      <nav aria-label={t('nav.label')} className="admin-nav">
        <NavItems {...waiting} />
      </nav>
      <Foot />
      <Sheet id="admin-menu" title={ui('menu')} from="start">
        <nav aria-label={t('nav.label')} className="admin-nav px-4 pb-6">
          <NavItems {...waiting} />
        </nav>
      </Sheet>
    </header>
  );
}

/** On narrow screens; it counts all that waits behind it. */
function MenuOpener({ toShip, toSee, unread }: Counts) {
  const t = useTranslations('ui');
  return (
    <SheetOpener id="admin-menu" className="icon-button admin-menu lg:hidden">
      <Icon name="menu" />
      <span className="sr-only">{t('menu')}</span>
      <Count value={toShip + toSee + unread} words="waiting" />
    </SheetOpener>
  );
}

function NavItems({ toShip, toSee, unread, nextStep }: Waiting) {
  const t = useTranslations('admin.nav');
  const may = useMay();
  const isOpen = useRootData()?.shop.doors === 'open';
  const items = NAV_ITEMS.filter(
    ({ permissions, whileClosed }) => (permissions?.some(may) ?? true) && !(whileClosed && isOpen),
  );
  return items.map(({ to, name, icon }) => (
    <Fragment key={to}>
      <NavLink to={to} end={to === '/admin'} prefetch="intent">
        <Icon name={icon} small />
        <span>{t(name)}</span>
        {name === 'orders' && <Count value={toShip} words="toShip" />}
        {name === 'payments' && <Count value={toSee} words="toSee" />}
        {name === 'messages' && <Count value={unread} words="unread" />}
      </NavLink>
      {name === 'setup' && nextStep && <NextStep step={nextStep} />}
    </Fragment>
  ));
}

/** From one step of the set-up to the next, without looking at all of them in between. */
function NextStep({ step }: { step: Step['name'] }) {
  const t = useTranslations('admin');
  return (
    <Link to={PAGE_OF_STEP[step]}>
      <Icon name="arrow" small turns />
      <span>{t('nav.next', { step: t(`setup.steps.${step}.title`) })}</span>
    </Link>
  );
}

function Foot() {
  const t = useTranslations('admin');
  return (
    <div className="admin-foot">
      <BareButton className="admin-keys" onClick={openShortcuts}>
        <Icon name="keys" small />
        <span>{t('shortcuts.title')}</span>
      </BareButton>
      <Link to="/">
        <Icon name="external" small />
        <span>{t('nav.storefront')}</span>
      </Link>
      <Form method="post" action="/sign-out">
        <BareButton type="submit">
          <Icon name="person" small />
          <span>{t('nav.signOut')}</span>
        </BareButton>
      </Form>
    </div>
  );
}

function Count({ value, words }: { value: number; words: keyof Counts | 'waiting' }) {
  const t = useTranslations('admin.nav');
  if (value === 0) return null;
  return (
    <span className="admin-count">
      <span aria-hidden="true" data-content="">
        {value}
      </span>
      <span className="sr-only">{t(words, { count: value })}</span>
    </span>
  );
}
