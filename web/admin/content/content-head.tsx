/** What the lists of content begin with: the name, the tabs, and the one thing to do next. */
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TabsHead } from '../layout/tabs-head.tsx';

const TABS = [
  { to: '/admin/pages', name: 'pages' },
  { to: '/admin/posts', name: 'posts' },
  { to: '/admin/home-pages', name: 'home-pages' },
  { to: '/admin/category-heads', name: 'category-heads' },
  { to: '/admin/redirects', name: 'redirects' },
] as const;

type Props = { tab: (typeof TABS)[number]['name']; children?: ReactNode };

export function ContentHead({ tab, children }: Props) {
  const t = useTranslations('admin.content');
  const tabs = TABS.map(({ to, name }) => ({ to, label: t(`tabs.${name}`), end: false }));
  return (
    <TabsHead title={t('title')} open={t(`tabs.${tab}`)} tabs={tabs} tabsLabel={t('tabsLabel')}>
      {children}
    </TabsHead>
  );
}
