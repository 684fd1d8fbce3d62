/** What narrows the list of subscribers. */
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Chips } from '../list/chips.tsx';
import { FilterForm } from '../list/filter-form.tsx';
import { defineList, type Filter, search, type ViewOf } from '../list/list.ts';

export const STATES = ['subscribed', 'pending', 'unsubscribed'] as const;
type State = (typeof STATES)[number];

/** Chosen by the chips, so that clearing the search leaves it. */
const state: Filter<State> = {
  kind: 'given',
  isView: true,
  read: (text) => STATES.find((one) => one === text),
};

export const SUBSCRIBERS = defineList({ path: '/admin/newsletter', filters: { search, state } });
export type SubscribersView = ViewOf<typeof SUBSCRIBERS>;

export function SubscriberFilters({ view }: { view: SubscribersView }) {
  const t = useTranslations('admin.subscribers');
  const fields = { search: { hint: t('searchHint') } };
  return <FilterForm list={SUBSCRIBERS} view={view} fields={fields} />;
}

type Props = { view: SubscribersView; counts: AnswerOf<'getNewsletterSummary'> };

export function SubscriberChips({ view: { filters }, counts }: Props) {
  const t = useTranslations('admin.subscribers');
  const states = STATES.map((one) => ({
    label: t('withCount', { name: t(`states.${one}`), count: counts[one] }),
    filters: { ...filters, state: one },
    isOn: filters.state === one,
  }));
  const all = {
    label: t('all'),
    filters: { ...filters, state: undefined },
    isOn: filters.state === undefined,
  };
  return (
    <Chips label={t('views')} list={SUBSCRIBERS} view={{ filters }} chips={[all, ...states]} />
  );
}
