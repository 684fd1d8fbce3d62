/** What narrows the log of changes. */
import { useTranslations } from 'use-intl';
import { Chips, RemovalChip } from '../../list/chips.tsx';
import { FilterForm, useDayFields } from '../../list/filter-form.tsx';
import { addressOf, day, defineList, given, search, type ViewOf } from '../../list/list.ts';
import type { SavedView } from '../../list/saved-chips.tsx';
import { useActionWords } from './words.ts';

const KINDS = [
  'order',
  'payment',
  'product',
  'variant',
  'customer',
  'staff',
  'role',
  'api_key',
] as const;

export const ACTIVITY = defineList({
  path: '/admin/team/activity',
  filters: {
    search,
    from: day,
    until: day,
    actor: given(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    /** Whom `actor` names, for the chip: an id says nothing to people. */
    actorName: given(),
    action: given(/^[a-z_]{1,29}\.[a-z_]{1,29}$/),
    subjectType: given(/^[a-z][a-z_]{0,39}$/),
    subjectId: given(),
  },
});
export type ActivityView = ViewOf<typeof ACTIVITY>;

export function ActivityFilters({ view }: { view: ActivityView }) {
  const t = useTranslations('admin.team.activity');
  const fields = { search: { hint: t('searchHint') }, ...useDayFields() };
  return <FilterForm list={ACTIVITY} view={view} fields={fields} />;
}

/** Kinds of things to look at, and what else narrows the list: each can be taken away on its own. */
export function ActivityChips({ view, saved }: { view: ActivityView; saved: SavedView[] }) {
  const t = useTranslations('admin.team.activity');
  const { filters } = view;
  const ofKind = (subjectType: string | undefined) => ({
    filters: { ...filters, subjectId: undefined, subjectType },
    isOn: filters.subjectType === subjectType,
  });
  const kinds = KINDS.map((kind) => ({ label: t(`views.${kind}`), ...ofKind(kind) }));
  const chips = [{ label: t('all'), ...ofKind(undefined) }, ...kinds];
  return (
    <Chips
      label={t('kinds')}
      list={ACTIVITY}
      view={view}
      chips={chips}
      saved={saved}
      more={<Removals view={view} />}
    />
  );
}

function Removals({ view: { filters } }: { view: ActivityView }) {
  const t = useTranslations('admin.team.activity');
  const actionWords = useActionWords();
  const { actor, actorName, action, subjectId } = filters;
  const without = (change: ActivityView['filters']) =>
    addressOf(ACTIVITY, { filters: { ...filters, ...change } });
  const removals = [
    actor && {
      name: actorName ?? t('who'),
      to: without({ actor: undefined, actorName: undefined }),
    },
    action && { name: actionWords(action), to: without({ action: undefined }) },
    subjectId && { name: subjectId, to: without({ subjectId: undefined }) },
  ].filter((removal) => removal !== undefined && removal !== '');
  return removals.map(({ name, to }) => (
    <RemovalChip key={to} name={name} label={t('remove', { name })} to={to} />
  ));
}
