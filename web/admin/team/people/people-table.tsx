/** People as rows: who, in which role, how safely, seen when. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment } from '../../../i18n/time.tsx';
import { Badge } from '../../../ui/state.tsx';
import { Column, Table } from '../../../ui/table.tsx';

type Person = AnswerOf<'listStaff'>['items'][number];

/** Columns that a narrow screen does without. */
const WIDE = 'max-sm:hidden';
const WIDER = 'max-md:hidden';

export function PeopleTable({ people, me }: { people: Person[]; me?: string }) {
  const t = useTranslations('admin.team.people');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          <Column>{t('name')}</Column>
          <Column>{t('role')}</Column>
          <Column>{t('twoFactor')}</Column>
          <Column className={WIDE}>{t('lastSeen')}</Column>
          <Column className={WIDER}>{t('state')}</Column>
        </>
      }
    >
      {people.map((person) => (
        <Row key={person.id} person={person} isMe={person.id === me} />
      ))}
    </Table>
  );
}

function Row({ person, isMe }: { person: Person; isMe: boolean }) {
  const t = useTranslations('admin.team.people');
  const { id, name, email, role, twoFactor, lastSeenAt, blockedAt } = person;
  return (
    <tr>
      <td className="max-w-34 sm:max-w-80">
        <Link
          to={`/admin/team/people/${id}`}
          data-row-link=""
          prefetch="intent"
          className="truncate"
        >
          <span data-content="">{name || email}</span>
        </Link>
        <span className="block truncate text-quiet" data-content="" title={email}>
          {email}
        </span>
      </td>
      <td data-content="">{role.name}</td>
      <td>
        <Badge tone={twoFactor ? 'good' : 'notice'}>{t(twoFactor ? 'on' : 'off')}</Badge>
      </td>
      <td className={`whitespace-nowrap ${WIDE}`}>
        {lastSeenAt ? <Moment at={lastSeenAt} /> : <span className="text-quiet">{t('never')}</span>}
      </td>
      <td className={WIDER}>
        {blockedAt && <Badge tone="alarm">{t('blocked')}</Badge>}
        {isMe && <Badge>{t('you')}</Badge>}
      </td>
    </tr>
  );
}
