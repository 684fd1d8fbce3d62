/** The languages the shop can be read in: add one, give one up, say which is the default, and see what is not written yet. */
import { data, redirectDocument } from 'react-router';
import { useTranslations } from 'use-intl';
import { languageName } from '#common/locales.ts';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { startingFromForm } from '../../request/version.server.ts';
import { Notice } from '../../ui/state.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { AddOffered } from '../layout/offered-forms.tsx';
import { useMay } from '../layout/use-may.ts';
import { SettingsHead } from '../settings/settings-head.tsx';
import type { Route } from './+types/route';
import { LanguageCard } from './language-card.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, locale: reading } = context.get(REQUEST_CONTEXT);
  const [{ locale, locales, shipped, version }, readiness] = await Promise.all([
    read(api.GET('/admin/settings/languages')),
    read(api.GET('/admin/settings/languages/readiness')),
  ]);
  return {
    version,
    first: locale,
    offered: readiness.items.map((one) => ({ ...one, name: languageName(one.locale, reading) })),
    others: shipped
      .filter((one) => !locales.includes(one))
      .map((code) => ({ code, label: languageName(code, reading) })),
    saved: url.searchParams.has('saved'),
  };
}

/** The whole page is drawn anew: it may be in a language that is not offered any more. */
export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale: reading } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const intent = form.get('intent');
  const { locale, locales, shipped } = await read(api.GET('/admin/settings/languages'));
  const chosen = shipped.find((one) => one === form.get('locale'));
  if (!chosen) throw new Response(null, { status: 400 });
  const others = locales.filter((one) => one !== chosen);
  const body = {
    locale: intent === 'first' ? chosen : locale,
    locales: intent === 'stop' ? others : [...new Set([...locales, chosen])],
  };
  const { problem } = await attempt(
    api.PUT('/admin/settings/languages', { params: { header: startingFromForm(form) }, body }),
  );
  if (!problem) return redirectDocument('/admin/settings/languages?saved');
  return data({ words: problemWords(problem, reading) }, { status: problem.status });
}

export default function Languages({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.settings.languages');
  const mayChange = useMay()('settings:write');
  const { version, first, offered, others, saved } = loaderData;
  return (
    <>
      <SettingsHead page="languages" />
      <div className="admin-stack max-w-text">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        {actionData && <Notice tone="alarm">{actionData.words}</Notice>}
        <p className="text-quiet">{t('text')}</p>
        {offered.map((language) => (
          <LanguageCard
            key={language.locale}
            language={language}
            isFirst={language.locale === first}
            version={version}
            mayChange={mayChange}
          />
        ))}
        {mayChange && (
          <AddOffered
            name="locale"
            version={version}
            others={others.length > 0 ? others : null}
            t={t}
          />
        )}
      </div>
    </>
  );
}
