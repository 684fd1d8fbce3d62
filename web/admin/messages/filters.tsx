/** What narrows the list of messages. */
import { useTranslations } from 'use-intl';
import { Chips } from '../list/chips.tsx';
import { FilterForm } from '../list/filter-form.tsx';
import { defineList, type Filter, search, type ViewOf } from '../list/list.ts';

export const STATES = ['new', 'read', 'answered'] as const;
type State = (typeof STATES)[number];

/** Chosen by the chips, so that clearing the search leaves it. */
const state: Filter<State> = {
  kind: 'given',
  isView: true,
  read: (text) => STATES.find((one) => one === text),
};

export const MESSAGES = defineList({ path: '/admin/messages', filters: { search, state } });
export type MessagesView = ViewOf<typeof MESSAGES>;

export function MessageFilters({ view }: { view: MessagesView }) {
  const t = useTranslations('admin.messages');
  return <FilterForm list={MESSAGES} view={view} fields={{ search: { hint: t('searchHint') } }} />;
}

export function MessageChips({ view: { filters } }: { view: MessagesView }) {
  const t = useTranslations('admin.messages');
  const chips = [undefined, ...STATES].map((one) => ({
    label: t(one ? `states.${one}` : 'all'),
    filters: { ...filters, state: one },
    isOn: filters.state === one,
  }));
  return <Chips label={t('views')} list={MESSAGES} view={{ filters }} chips={chips} />;
}
