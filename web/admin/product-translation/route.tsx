/** A product in another language: the original beside what is written of it, which is empty until somebody translates it. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { isShipped, languageName, ORIGINAL_LOCALE } from '#common/locales.ts';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { refused } from '../../request/refused.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import { Notice } from '../../ui/state.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { descriptionText } from '../product/description.ts';
import { TeamSubHead as SubHead } from '../team/layout/team-head.tsx';
import type { Route } from './+types/route';
import { TranslationForm } from './translation-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('catalog:read')];

function languageOf(name: string) {
  if (!isShipped(name) || name === ORIGINAL_LOCALE) throw new Response(null, { status: 404 });
  return name;
}

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api, locale: reading } = context.get(REQUEST_CONTEXT);
  const path = { id: params.id, locale: languageOf(params.locale) };
  const [product, { version, ...text }] = await Promise.all([
    read(api.GET('/admin/products/{id}', { params: { path } })),
    read(api.GET('/admin/products/{id}/translations/{locale}', { params: { path } })),
  ]);
  return {
    id: product.id,
    language: languageName(path.locale, reading),
    lang: path.locale,
    original: { title: product.title, description: descriptionText(product.description) },
    text: { ...text, description: descriptionText(text.description) },
    version,
    saved: url.searchParams.has('saved'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const path = { id: params.id, locale: languageOf(params.locale) };
  const typed = {
    title: String(form.get('title') ?? '').trim(),
    description: String(form.get('description') ?? '').trim(),
  };
  const call = { params: { path, header: startingFromForm(form) }, body: typed };
  const { problem } = await attempt(api.PUT('/admin/products/{id}/translations/{locale}', call));
  if (!problem) return redirect(`/admin/products/${path.id}/translations/${path.locale}?saved`);
  const clash = clashOf(problem);
  const words = refused(problem, locale, ['title', 'description']);
  const notice = clash ? null : words.notice;
  return data({ ...words, typed, clash, notice }, { status: problem.status });
}

export default function Translation({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.product.translation');
  const mayChange = useMay()('catalog:write');
  const { id, language, saved, version, ...rest } = loaderData;
  return (
    <>
      <SubHead
        title={t('title', { title: rest.original.title, language })}
        back={{ to: `/admin/products/${id}`, label: t('back') }}
      />
      <div className="admin-stack max-w-text">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        <p className="text-quiet">{t('text')}</p>
        <fieldset disabled={!mayChange} className="contents">
          <TranslationForm key={version} version={version} refused={actionData} {...rest} />
        </fieldset>
      </div>
    </>
  );
}
