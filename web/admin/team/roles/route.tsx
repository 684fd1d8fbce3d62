/** Roles side by side: what each may do in which area. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/state.tsx';
import { Column, Table } from '../../../ui/table.tsx';
import { requirePermission } from '../../layout/guard.server.ts';
import { useMay } from '../../layout/use-may.ts';
import { AREAS, levelIn } from '../layout/areas.ts';
import { usePermissionsWords } from '../layout/permissions-words.tsx';
import { TeamHead } from '../layout/team-head.tsx';
import type { Route } from './+types/route';

/** What the columns say where there is room for them, the first one says in words where there is not. */
const WIDE = 'max-xl:hidden';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('staff:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { items } = await read(context.get(REQUEST_CONTEXT).api.GET('/admin/roles'));
  return { roles: items, done: url.searchParams.get('done') };
}

export default function Roles({ loaderData: { roles, done } }: Route.ComponentProps) {
  const t = useTranslations('admin.team');
  const may = useMay();
  return (
    <>
      <TeamHead tab="roles">
        {may('staff:write') && (
          <LinkButton to="/admin/team/roles/new" look="primary" dense prefetch="intent">
            {t('roles.new')}
          </LinkButton>
        )}
      </TeamHead>
      {done === 'saved' && <Notice>{t('roles.saved')}</Notice>}
      {done === 'removed' && <Notice>{t('roles.removed')}</Notice>}
      <p className="mb-3 max-w-text text-quiet">{t('roles.text')}</p>
      <Table
        caption={t('roles.caption')}
        head={
          <>
            <Column>{t('roles.role')}</Column>
            <Column number>{t('roles.people')}</Column>
            {AREAS.map(({ area }) => (
              <Column key={area} className={WIDE}>
                {t(`areas.${area}`)}
              </Column>
            ))}
          </>
        }
      >
        {roles.map((role) => (
          <Row key={role.id} role={role} />
        ))}
      </Table>
    </>
  );
}

function Row({ role }: { role: AnswerOf<'listRoles'>['items'][number] }) {
  const t = useTranslations('admin.team');
  const may = useMay();
  const words = usePermissionsWords();
  const { id, name, builtIn, permissions, people, grantable } = role;
  const mayChange = !builtIn && grantable && may('staff:write');
  return (
    <tr>
      <td>
        {mayChange ? (
          <Link
            to={`/admin/team/roles/${id}`}
            data-row-link=""
            data-content=""
            aria-label={t('roles.editOf', { name })}
          >
            {name}
          </Link>
        ) : (
          <span className="font-medium" data-content="">
            {name}
          </span>
        )}
        {builtIn && <span className="block text-quiet">{t('roles.builtIn')}</span>}
        <span className="block xl:hidden">{words(permissions)}</span>
      </td>
      <td className="number" data-content="">
        {people}
      </td>
      {AREAS.map(({ area }) => {
        const level = levelIn(permissions, area);
        return (
          <td key={area} className={level === 'none' ? `text-quiet ${WIDE}` : WIDE}>
            {level === 'none' ? (
              <>
                <span aria-hidden="true">–</span>
                <span className="sr-only">{t('levels.none')}</span>
              </>
            ) : (
              t(`levels.${level}`)
            )}
          </td>
        );
      })}
    </tr>
  );
}
