/** What all pages of Team begin with: the name, the tabs a person may open, and the one thing to do next. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon.tsx';
import { AdminTitle } from '../../layout/admin-title.tsx';
import { TabsHead } from '../../layout/tabs-head.tsx';
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
  const tabs = TABS.filter(({ permission }) => may(permission)).map(({ to, name }) => ({
    to,
    label: t(`tabs.${name}`),
    end: name === 'people',
  }));
  return (
    <TabsHead title={t('title')} open={t(`tabs.${tab}`)} tabs={tabs} tabsLabel={t('tabsLabel')}>
      {children}
    </TabsHead>
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
