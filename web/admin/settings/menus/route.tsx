/** The menus: link by link, or, without scripts, as lines of text. What shoppers see nothing of is said where it stands. */
import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { sentenceAt } from '#common/messages/sentence-at.ts';
import { menus } from '#common/settings/menus.ts';
import { useTranslator } from '../../../i18n/translator.ts';
import { read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { useRootData } from '../../../request/root-data.ts';
import type { Fields } from '../../../ui/fields.ts';
import { useScripts } from '../../../ui/use-scripts.ts';
import { requirePermission } from '../../layout/guard.server.ts';
import { textOf } from '../group/entries.ts';
import { loadGroup, saveGroup } from '../group/group.server.ts';
import { GroupScreen } from '../group/group-screen.tsx';
import type { Route } from './+types/route';
import { MenuEditor } from './menu-editor.tsx';
import { ADDRESSES, type Target, targetsOf } from './targets.ts';
import '../../../styles/admin/menus.css';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

/** So many posts are offered, the newest first; the address of an older one is typed. */
const POSTS = 50;

export async function loader({ context, url }: Route.LoaderArgs) {
  const page = context.get(REQUEST_CONTEXT);
  const { api } = page;
  const [group, broken, pages, posts] = await Promise.all([
    loadGroup(page, 'menus'),
    read(api.GET('/admin/menus/broken')),
    read(api.GET('/pages')),
    read(api.GET('/journal', { params: { query: { limit: POSTS } } })),
  ]);
  const written = ({ items }: { items: { slug: string; title: string }[] }) =>
    items.map(({ slug, title }) => ({ slug, title }));
  return {
    ...group,
    broken: broken.items,
    written: { pages: written(pages), posts: written(posts) },
    saved: url.searchParams.has('saved'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const refused = await saveGroup(context.get(REQUEST_CONTEXT), 'menus', await readForm(request));
  return refused ?? redirect('/admin/settings/menus?saved');
}

export default function MenuSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { broken, written } = loaderData;
  const t = useTranslations('admin.settings.menuEditor');
  const hasScripts = useScripts();
  const targets = targetsOf(written, useRootData()?.categories ?? [], t);
  if (!hasScripts) {
    return (
      <GroupScreen
        {...loaderData}
        refused={actionData}
        aside={broken.length > 0 ? <Broken lines={broken} /> : null}
      />
    );
  }
  return (
    <GroupScreen
      {...loaderData}
      refused={actionData}
      fields={(kit, values) => <Menus {...{ kit, values, targets, broken }} />}
    />
  );
}

type Broken = AnswerOf<'listBrokenMenuLines'>['items'];
type MenusProps = {
  kit: Pick<Fields, 'field'>;
  values: Record<string, unknown>;
  targets: Target[];
  broken: Broken;
};

function Menus({ kit, values, targets, broken }: MenusProps) {
  const say = useTranslator();
  const t = useTranslations('admin.settings.menuEditor');
  return (
    <>
      {(['main', 'help', 'about'] as const).map((name) => (
        <MenuEditor
          key={name}
          label={sentenceAt(say, `admin.settings.groups.menus.${name}.label`) ?? name}
          hint={t(`hints.${name}`)}
          field={kit.field(name, textOf(values[name]))}
          max={menus.fields[name].max}
          targets={targets}
          gone={broken.flatMap(({ menu, line }) => (menu === name ? addressIn(line) : []))}
        />
      ))}
      <datalist id={ADDRESSES}>
        {targets.map(({ url, name }) => (
          <option key={url} value={url} data-content="">
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

const addressIn = (line: string) =>
  line
    .split('|')
    .slice(1, 2)
    .map((part) => part.trim());

function Broken({ lines }: { lines: Broken }) {
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
