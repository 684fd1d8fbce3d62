/** What all pages of Team begin with: the name, the tabs a person may open, and the one thing to do next. */
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon.tsx';
import { AdminTitle } from '../../layout/admin-title.tsx';
import { useMay } from '../../layout/use-may.ts';

const TABS = [
  { to: '/admin/team', name: 'people', permission: 'staff:read' },
  { to: '/admin/team/roles', name: 'roles', permission: 'staff:read' },
  { to: '/admin/team/keys', name: 'keys', permission: 'staff:read' },
  { to: '/admin/team/activity', name: 'activity', permission: 'audit:read' },
] as const;

type Props = { tab: (typeof TABS)[number]['name']; children?: ReactNode };

export function TeamHead({ tab, children }: Props) {
  const t = useTranslations('admin.team');
  const may = useMay();
  return (
    <>
      <AdminTitle>{`${t(`tabs.${tab}`)} · ${t('title')}`}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
        {children}
      </div>
      <nav aria-label={t('tabsLabel')} className="tabs tabs-ruled">
        {TABS.filter(({ permission }) => may(permission)).map(({ to, name }) => (
          <NavLink key={to} to={to} end={name === 'people'} prefetch="intent">
            {t(`tabs.${name}`)}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

type SubHeadProps = { title: string; back: { to: string; label: string }; children?: ReactNode };

/** The head of a page below one of the tabs, with the way back to it. */
export function TeamSubHead({ title, back, children }: SubHeadProps) {
  return (
    <>
      <AdminTitle>{title}</AdminTitle>
      <Link to={back.to} className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {back.label}
      </Link>
      <div className="admin-head">
        <h1 data-content="">{title}</h1>
        {children}
      </div>
    </>
  );
}
