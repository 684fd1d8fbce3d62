/** Deleting a page or post: what leads to it is shown first, with where its visitors are to be led instead. */
import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { refused } from '../../request/refused.server.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormError } from '../../ui/required-fields.tsx';
import { useForm } from '../../ui/use-form.ts';
import { requirePermission } from '../layout/guard.server.ts';
import { receivedForm } from '../product/received.server.ts';
import { TeamSubHead as SubHead } from '../team/layout/team-head.tsx';
import type { Route } from './+types/delete';
import { ADDRESSES, isPage, type Kind } from './kinds.ts';
import { deleteText, kindOf, readLinks, readText } from './texts.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('content:write')];

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const kind = kindOf(url.pathname);
  const [{ text }, links] = await Promise.all([
    readText(ctx, kind, params.id),
    readLinks(ctx, kind, params.id),
  ]);
  return { kind, id: text.id, title: text.title, links };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await receivedForm(ctx, request, 'content:write');
  const kind = kindOf(new URL(request.url).pathname);
  const redirectTo = String(form.get('redirectTo') ?? '').trim();
  const { problem } = await deleteText(ctx, kind, params.id, redirectTo);
  if (!problem) return redirect(`/admin/${kind}`);
  const words = refused(problem, ctx.locale, ['redirectTo']);
  return data({ redirectTo, ...words }, { status: problem.status });
}

export default function Delete({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.content.delete');
  const ui = useTranslations('ui');
  const { kind, id, title, links } = loaderData;
  const { form, field, formError } = useForm(actionData, () => ({}), actionData ?? {});
  return (
    <>
      <SubHead
        title={t('title', { title })}
        back={{ to: `/admin/${kind}/${id}`, label: t(`back.${kind}`) }}
      />
      <div className="admin-stack admin-form-wide">
        {isPage(kind) && <Leading kind={kind} links={links} />}
        <Form method="post" {...form} className="admin-card admin-form" data-unsaved="never">
          <FormError {...formError} />
          {isPage(kind) && (
            <TextField
              dense
              optional
              label={t('redirectTo')}
              hint={t('redirectToHint')}
              {...field('redirectTo')}
              maxLength={1_000}
              dir="ltr"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
          <p className="text-quiet">{t(isPage(kind) ? 'text' : 'plainText')}</p>
          <div>
            <SubmitButton look="danger" dense sending={ui('saving')}>
              {t('act')}
            </SubmitButton>
          </div>
        </Form>
      </div>
    </>
  );
}

type LeadingProps = { kind: Kind; links: AnswerOf<'getLinksToPage'> };

function Leading({ links: { menus, redirects, texts } }: LeadingProps) {
  const t = useTranslations('admin.content.delete');
  if (menus.length + redirects.length + texts.length === 0) {
    return <p className="text-quiet">{t('nothing')}</p>;
  }
  return (
    <section className="admin-card grid gap-3" aria-labelledby="leading">
      <h2 id="leading">{t('leading')}</h2>
      <ul className="grid gap-1">
        {menus.map(({ menu, label }) => (
          <li key={`${menu} ${label}`}>
            <Link to="/admin/settings/menus" className="link">
              {t(`menus.${menu}`, { label })}
            </Link>
          </li>
        ))}
        {texts.map(({ id, kind, title }) => (
          <li key={id}>
            <Link to={`/admin/${ADDRESSES[kind]}/${id}`} className="link">
              {t(`texts.${kind}`, { title })}
            </Link>
          </li>
        ))}
        {redirects.map((from) => (
          <li key={from} className="break-all">
            {t('redirect', { from })}
          </li>
        ))}
      </ul>
    </section>
  );
}
