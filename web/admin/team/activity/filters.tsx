/** Filters of the log. They live in the address, so that a view can be kept, shared and gone back to. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Days } from '../../../visit/days.server.ts';
import { useActionWords } from './words.ts';

const VIEWS = [
  'order',
  'payment',
  'product',
  'variant',
  'customer',
  'staff',
  'role',
  'api_key',
] as const;

export type Filters = {
  search?: string;
  actor?: string;
  /** Whom `actor` names, for the chip: an id says nothing to people. */
  actorName?: string;
  action?: string;
  subjectType?: string;
  subjectId?: string;
  from?: string;
  until?: string;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WORD = /^[a-z][a-z_]{0,39}$/;
const ACTION = /^[a-z_]{1,29}\.[a-z_]{1,29}$/;

/** What the address asks for; what is no filter is left out. */
export function readFilters(params: URLSearchParams): Filters {
  const text = (name: string) => params.get(name)?.trim().slice(0, 100) || undefined;
  const fitting = (name: string, pattern: RegExp) => {
    const value = params.get(name) ?? '';
    return pattern.test(value) ? value : undefined;
  };
  const actor = fitting('actor', UUID);
  return {
    search: text('search'),
    actor,
    actorName: actor && text('actorName'),
    action: fitting('action', ACTION),
    subjectType: fitting('subjectType', WORD),
    subjectId: text('subjectId'),
    from: fitting('from', DAY),
    until: fitting('until', DAY),
  };
}

/** The filters as the API takes them: days are days of the shop, and the last one counts whole. */
export function queryOf(
  { search, actor, action, subjectType, subjectId, from, until }: Filters,
  { begin, end }: Days,
) {
  return {
    ...{ search, actor, action, subjectType, subjectId },
    from: begin(from),
    to: end(until),
  };
}

/** The address of the log under these filters. */
export function addressOf(filters: Filters): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => !!entry[1]);
  const query = new URLSearchParams(given).toString();
  return query ? `/admin/team/activity?${query}` : '/admin/team/activity';
}

export function FilterBar({ filters }: { filters: Filters }) {
  const t = useTranslations('admin.team.activity');
  const { search, from, until, ...kept } = filters;
  return (
    <Form method="get" className="admin-filters" key={JSON.stringify(filters)}>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <TextField
        dense
        label={t('search')}
        name="search"
        type="search"
        placeholder={t('searchHint')}
        defaultValue={search}
        maxLength={100}
        className="grow sm:max-w-72"
      />
      <TextField dense label={t('from')} name="from" type="date" defaultValue={from} />
      <TextField dense label={t('until')} name="until" type="date" defaultValue={until} />
      <button type="submit" className="button button-dense">
        {t('apply')}
      </button>
      {Object.values(filters).some(Boolean) && (
        <Link to="/admin/team/activity" className="button button-plain button-dense">
          {t('clear')}
        </Link>
      )}
    </Form>
  );
}

/** Kinds of things to look at, and what else narrows the list: each can be taken away on its own. */
export function FilterChips({ filters }: { filters: Filters }) {
  const t = useTranslations('admin.team.activity');
  const actionWords = useActionWords();
  const { actor, actorName, action, subjectId, subjectType } = filters;
  const to = (change: Filters) => addressOf({ ...filters, subjectId: undefined, ...change });
  return (
    <nav aria-label={t('kinds')} className="admin-chips">
      <Link to={to({ subjectType: undefined })} aria-current={subjectType ? undefined : 'true'}>
        {t('all')}
      </Link>
      {VIEWS.map((view) => (
        <Link
          key={view}
          to={to({ subjectType: view })}
          aria-current={subjectType === view ? 'true' : undefined}
        >
          {t(`views.${view}`)}
        </Link>
      ))}
      {actor && (
        <Chip name={actorName ?? t('who')} to={addressOf({ ...filters, actor: undefined })} />
      )}
      {action && (
        <Chip name={actionWords(action)} to={addressOf({ ...filters, action: undefined })} />
      )}
      {subjectId && <Chip name={subjectId} to={addressOf({ ...filters, subjectId: undefined })} />}
    </nav>
  );
}

function Chip({ name, to }: { name: string; to: string }) {
  const t = useTranslations('admin.team.activity');
  return (
    <Link to={to} aria-current="true" aria-label={t('remove', { name })} className="gap-1">
      <span data-content="" className="max-w-60 truncate">
        {name}
      </span>
      <Icon name="close" small />
    </Link>
  );
}
