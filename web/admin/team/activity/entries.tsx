/** Entries of the log: who did what to what, and what was before and after. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment } from '../../../i18n/time.tsx';
import { Button } from '../../../ui/button.tsx';
import { HiddenField } from '../../../ui/hidden-field.tsx';
import { Column, Table } from '../../../ui/table.tsx';
import { useMay } from '../../layout/use-may.ts';
import { addressOf } from '../../list/list.ts';
import { ACTIVITY } from './filters.tsx';
import { useValueWords } from './values.tsx';
import { useActionWords, useFieldWords } from './words.ts';
import '../../../styles/admin/activity.css';

type Entry = AnswerOf<'searchAudit'>['items'][number];

const WIDE = 'max-md:hidden';

export function Entries({ entries }: { entries: Entry[] }) {
  const t = useTranslations('admin.team.activity');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          <Column className={WIDE}>{t('when')}</Column>
          <Column>{t('who')}</Column>
          <Column>{t('what')}</Column>
          <Column className={WIDE}>{t('ip')}</Column>
        </>
      }
    >
      {entries.map((entry) => (
        <Row key={entry.id} entry={entry} />
      ))}
    </Table>
  );
}

function Row({ entry }: { entry: Entry }) {
  const t = useTranslations('admin.team.activity');
  const words = useActionWords();
  const { at, actor, action, ip } = entry;
  const only =
    actor.id && addressOf(ACTIVITY, { filters: { actor: actor.id, actorName: actor.name } });
  return (
    <tr className="admin-entry">
      <td className={`whitespace-nowrap ${WIDE}`}>
        <Moment at={at} withYear />
      </td>
      <td className="max-w-34 sm:max-w-60">
        {only ? (
          <Link to={only} aria-label={t('only', { name: actor.name })} data-content="">
            {actor.name}
          </Link>
        ) : (
          <span data-content="">{actor.name}</span>
        )}
        <span className="block text-quiet md:hidden">
          <Moment at={at} withYear />
        </span>
        {actor.kind === 'key' && <span className="block text-quiet">{t('key')}</span>}
      </td>
      <td>
        <span>{words(action)}</span> <Subject entry={entry} />
        <Changes entry={entry} />
        <Undo entry={entry} />
      </td>
      <td className={`whitespace-nowrap text-quiet ${WIDE}`} data-content="">
        {ip}
      </td>
    </tr>
  );
}

/** Where the thing itself is shown; null for what has no page of its own. */
function pageOf({ type, id }: Entry['subject']): string | null {
  const pages: Record<string, string> = {
    order: `/admin/orders/${id}`,
    payment: '/admin/payments',
    payment_method: '/admin/settings/payments',
    product: `/admin/products/${id}`,
    customer: `/admin/customers/${id}`,
    staff: `/admin/team/people/${id}`,
    role: '/admin/team/roles',
    invite: '/admin/team',
    api_key: '/admin/team/keys',
    settings: `/admin/settings/${id}`,
  };
  return pages[type] ?? null;
}

/** Things are called by their name where the entry holds it; an order by its number. */
function nameOf({ subject, before, after }: Entry): string | null {
  if (subject.type === 'order') return subject.id;
  const known = { ...before, ...after };
  const name = known.name ?? known.title ?? known.email ?? known.sku;
  return typeof name === 'string' && name ? name : null;
}

function Subject({ entry }: { entry: Entry }) {
  const t = useTranslations('admin.team.activity');
  const page = pageOf(entry.subject);
  const name = nameOf(entry) ?? (page && t('see'));
  return page ? (
    <Link to={page} data-content="">
      {name}
    </Link>
  ) : (
    <span data-content="">{name}</span>
  );
}

/** Settings and payment methods only: a change of goods or orders has followed that no button takes back. */
function Undo({ entry: { id, subject, undoable } }: { entry: Entry }) {
  const t = useTranslations('admin.team.activity');
  const mayChange = useMay()('settings:write');
  if (!undoable || !mayChange) return null;
  return (
    <Form method="post" className="mt-2" data-unsaved="never">
      <HiddenField name="entry" value={id} />
      <Button type="submit" dense>
        {t('undo')}
      </Button>
      {subject.type === 'payment_method' && <p className="fine text-quiet">{t('undoHint')}</p>}
    </Form>
  );
}

function Changes({ entry: { before, after, subject } }: { entry: Entry }) {
  const t = useTranslations('admin.team.activity');
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (fields.length === 0) return null;
  return (
    <details className="admin-changes">
      <summary>{t('changes')}</summary>
      <dl>
        {fields.map((field) => (
          <Change key={field} {...{ field, before, after, subject }} />
        ))}
      </dl>
    </details>
  );
}

type ChangeProps = Pick<Entry, 'before' | 'after' | 'subject'> & { field: string };

function Change({ field, before, after, subject }: ChangeProps) {
  const t = useTranslations('admin.team.activity');
  const fieldWords = useFieldWords();
  const valueWords = useValueWords();
  const was = before && field in before;
  const is = after && field in after;
  return (
    <div>
      <dt data-content="">{fieldWords(field, subject)}</dt>
      <dd data-content="">
        {was && (
          <del>
            <span className="sr-only">{t('before')}: </span>
            {valueWords(field, before[field])}
          </del>
        )}
        {was && is && <span aria-hidden="true"> → </span>}
        {is && (
          <ins>
            <span className="sr-only">{t('after')}: </span>
            {valueWords(field, after[field])}
          </ins>
        )}
      </dd>
    </div>
  );
}
