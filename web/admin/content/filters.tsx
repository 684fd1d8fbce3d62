/** What narrows the lists of pages, posts and redirects. */
import { useTranslations } from 'use-intl';
import { FilterForm } from '../list/filter-form.tsx';
import { choice, defineList, search, type ViewOf } from '../list/list.ts';

const STATES = ['draft', 'scheduled', 'published'] as const;
const FILTERS = { search, state: choice(STATES) };

export const PAGES = defineList({ path: '/admin/pages', filters: FILTERS });
export const POSTS = defineList({ path: '/admin/posts', filters: FILTERS });
export const HOMES = defineList({ path: '/admin/home-pages', filters: FILTERS });
export const HEADS = defineList({ path: '/admin/category-heads', filters: FILTERS });
export const REDIRECTS = defineList({ path: '/admin/redirects', filters: { search } });

type TextsView = ViewOf<typeof PAGES>;

export const PageFilters = ({ view }: { view: TextsView }) => (
  <TextFilters list={PAGES} view={view} />
);
export const PostFilters = ({ view }: { view: TextsView }) => (
  <TextFilters list={POSTS} view={view} />
);

export const HomeFilters = ({ view }: { view: TextsView }) => (
  <TextFilters list={HOMES} view={view} />
);
export const HeadFilters = ({ view }: { view: TextsView }) => (
  <TextFilters list={HEADS} view={view} />
);

function TextFilters({ list, view }: { list: typeof PAGES; view: TextsView }) {
  const t = useTranslations('admin.content');
  const options = STATES.map((value) => ({ value, label: t(`states.${value}`) }));
  const fields = {
    search: { hint: t('searchHint') },
    state: { label: t('state'), any: t('anyState'), options },
  };
  return <FilterForm list={list} view={view} fields={fields} />;
}

export function RedirectFilters({ view }: { view: ViewOf<typeof REDIRECTS> }) {
  const t = useTranslations('admin.content.redirects');
  return <FilterForm list={REDIRECTS} view={view} fields={{ search: { hint: t('searchHint') } }} />;
}
