/** The menus, and beside them the lines of which shoppers see nothing. */
import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { requirePermission } from '../../layout/guard.server.ts';
import { loadGroup, saveGroup } from '../group/group.server.ts';
import { GroupScreen } from '../group/group-screen.tsx';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const page = context.get(REQUEST_CONTEXT);
  const [group, broken] = await Promise.all([
    loadGroup(page, 'menus'),
    read(page.api.GET('/admin/menus/broken')),
  ]);
  return { ...group, broken: broken.items, saved: url.searchParams.has('saved') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const refused = await saveGroup(context.get(REQUEST_CONTEXT), 'menus', await readForm(request));
  return refused ?? redirect('/admin/settings/menus?saved');
}

export default function MenuSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { broken } = loaderData;
  return (
    <GroupScreen
      {...loaderData}
      refused={actionData}
      aside={broken.length > 0 ? <Broken lines={broken} /> : null}
    />
  );
}

function Broken({ lines }: { lines: AnswerOf<'listBrokenMenuLines'>['items'] }) {
  const t = useTranslations('admin.settings.brokenLines');
  return (
    <section className="admin-card" aria-labelledby="broken-lines">
      <h2 id="broken-lines">{t('title')}</h2>
      <ul className="mt-3 grid gap-2">
        {lines.map(({ menu, line, reason }) => (
          <li key={`${menu} ${line}`}>
            <span className="break-words" data-content="">
              {line}
            </span>
            <span className="block text-quiet">{t(reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
