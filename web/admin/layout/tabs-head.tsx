import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { AdminTitle } from './admin-title.tsx';

type Tab = { to: string; label: string; end?: boolean };
type Props = {
  title: string;
  /** The name of the tab that is open. */
  open: string;
  tabs: Tab[];
  tabsLabel: string;
  children?: ReactNode;
};

/** What all pages of one part of the admin begin with: its name, the one thing to do next, and its tabs. */
export function TabsHead({ title, open, tabs, tabsLabel, children }: Props) {
  return (
    <>
      <AdminTitle>{`${open} · ${title}`}</AdminTitle>
      <div className="admin-head">
        <h1>{title}</h1>
        {children}
      </div>
      <nav aria-label={tabsLabel} className="tabs tabs-ruled">
        {tabs.map(({ label, ...tab }) => (
          <NavLink key={tab.to} {...tab} prefetch="intent">
            {label}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
