/** What narrows the list of people. */
import { useTranslations } from 'use-intl';
import { FilterForm } from '../../list/filter-form.tsx';
import { defineList, search, type ViewOf } from '../../list/list.ts';

export const PEOPLE = defineList({ path: '/admin/team', filters: { search } });
export type PeopleView = ViewOf<typeof PEOPLE>;

export function PeopleFilters({ view }: { view: PeopleView }) {
  const t = useTranslations('admin.team.people');
  return <FilterForm list={PEOPLE} view={view} fields={{ search: { hint: t('searchHint') } }} />;
}
