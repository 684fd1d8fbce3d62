/** Keys as rows. Revoking asks once more, in the row itself: it cannot be undone. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment, useTimes } from '../../../i18n/time.tsx';
import { Button } from '../../../ui/button.tsx';
import { HiddenField } from '../../../ui/hidden-field.tsx';
import { Badge } from '../../../ui/state.tsx';
import { Column, Table } from '../../../ui/table.tsx';
import { useMay } from '../../layout/use-may.ts';
import { usePermissionsWords } from '../layout/permissions-words.tsx';

type Key = AnswerOf<'listApiKeys'>['items'][number];

const WIDE = 'max-sm:hidden';
const WIDER = 'max-lg:hidden';

export function KeysTable({ keys }: { keys: Key[] }) {
  const t = useTranslations('admin.team.keys');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          <Column>{t('name')}</Column>
          <Column className={WIDER}>{t('may')}</Column>
          <Column className={WIDE}>{t('made')}</Column>
          <Column className={WIDE}>{t('lastUsed')}</Column>
          <Column>{t('state')}</Column>
        </>
      }
    >
      {keys.map((key) => (
        <Row key={key.id} apiKey={key} />
      ))}
    </Table>
  );
}

function Row({ apiKey }: { apiKey: Key }) {
  const t = useTranslations('admin.team.keys');
  const words = usePermissionsWords();
  const may = useMay();
  const { id, name, hint, permissions, createdBy, createdAt, lastUsedAt } = apiKey;
  return (
    <tr>
      <td className="max-w-34 sm:max-w-60">
        <span className="block truncate font-medium" data-content="" title={name}>
          {name}
        </span>
        <span className="text-quiet" data-content="">
          …{hint}
        </span>
        {may('audit:read') && (
          <Link to={`/admin/team/activity?actor=${id}`} className="ms-2 text-quiet">
            {t('seeActivity')}
          </Link>
        )}
      </td>
      <td className={`max-w-80 ${WIDER}`}>{words(permissions)}</td>
      <td className={WIDE}>
        <Moment at={createdAt} />
        <span className="block text-quiet">{t('by', { name: createdBy.name })}</span>
      </td>
      <td className={`whitespace-nowrap ${WIDE}`}>
        {lastUsedAt ? <Moment at={lastUsedAt} /> : <span className="text-quiet">{t('never')}</span>}
      </td>
      <td>
        <State apiKey={apiKey} />
      </td>
    </tr>
  );
}

function State({ apiKey }: { apiKey: Key }) {
  const t = useTranslations('admin.team.keys');
  const { day } = useTimes();
  const may = useMay();
  const { id, name, expiresAt, revokedAt, changeable, effectivePermissions } = apiKey;
  if (revokedAt) return <Badge tone="quiet">{t('revoked')}</Badge>;
  const isOver = expiresAt !== null && Date.parse(expiresAt) < Date.now();
  const hasStopped = effectivePermissions.length === 0 && !isOver;
  const date = expiresAt && day(expiresAt, 'medium');
  return (
    <div className="admin-state">
      <Badge tone={isOver || hasStopped ? 'notice' : 'good'}>
        {t(isOver ? 'expired' : hasStopped ? 'stopped' : 'active')}
      </Badge>
      {!isOver && <LostKey apiKey={apiKey} />}
      {date && !isOver && !hasStopped && (
        <span className="text-quiet">{t('expires', { date })}</span>
      )}
      {may('staff:write') && changeable && (
        <details className="admin-confirm">
          <summary aria-label={t('revokeOf', { name })}>{t('revoke')}</summary>
          <Form method="post" action="/admin/team/keys">
            <HiddenField name="id" value={id} />
            <p className="mb-2">{t('revokeText', { name })}</p>
            <Button type="submit" look="danger" dense>
              {t('revoke')}
            </Button>
          </Form>
        </details>
      )}
    </div>
  );
}

/** Whoever made it lost permissions since, or left: the key has lost them too. */
function LostKey({ apiKey: { permissions, effectivePermissions, createdBy } }: { apiKey: Key }) {
  const t = useTranslations('admin.team.keys');
  const words = usePermissionsWords();
  const { name } = createdBy;
  if (effectivePermissions.length === permissions.length) return null;
  return (
    <span className="text-quiet">
      {effectivePermissions.length === 0
        ? t('stoppedText', { name })
        : t('lessText', { name, permissions: words(effectivePermissions) })}
    </span>
  );
}
