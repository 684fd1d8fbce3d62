/** One page or post: its text and all about it, its history, and how it is published. `new` is one that is not there yet. */
import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { gapsIn, isPolicy } from '#common/policies.ts';
import { Moment } from '../../i18n/time.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { shopDays } from '../../request/shop-days.server.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Notice } from '../../ui/state.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import { receivedForm } from '../product/received.server.ts';
import { TeamSubHead as SubHead } from '../team/layout/team-head.tsx';
import type { Route } from './+types/edit';
import { BlockFaults } from './block-words.tsx';
import type { Kind } from './kinds.ts';
import { saveText } from './save.server.ts';
import { TextForm } from './text-form.tsx';
import { categoriesFor, kindOf, readText, restoreText } from './texts.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('content:read')];
const NEW = 'new';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const kind = kindOf(url.pathname);
  const done = ['saved', 'restored'].find((name) => url.searchParams.has(name)) ?? null;
  const categories = await categoriesFor(ctx, kind);
  if (params.id === NEW) {
    const draft = await draftOf(ctx, kind, url.searchParams.get('policy') ?? '');
    return { kind, text: null, revisions: [], draft, shown: null, done: null, categories };
  }
  const { text, revisions } = await readText(ctx, kind, params.id);
  const days = await shopDays(ctx);
  const shown = text.publishAt === null ? null : days.shown(text.publishAt);
  const history = revisions.map(({ id, savedAt, savedByName, title }) => ({
    id,
    savedAt,
    savedByName,
    title,
  }));
  return { kind, text, revisions: history, draft: null, shown, done, categories };
}

/** What a new page of a policy starts from. */
async function draftOf({ api }: RequestContext, kind: Kind, policy: string) {
  if (kind !== 'pages' || !isPolicy(policy)) return null;
  const { items } = await read(api.GET('/admin/policies'));
  return items.find((one) => one.policy === policy) ?? null;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await receivedForm(ctx, request, 'content:write');
  const kind = kindOf(new URL(request.url).pathname);
  const id = params.id === NEW ? null : params.id;
  const act = form.get('act');
  if (id && act === 'restore') {
    const path = { id, revisionId: String(form.get('revisionId') ?? '') };
    const { problem } = await restoreText(ctx, kind, path);
    return problem ? refuse(problem, ctx) : redirect(`/admin/${kind}/${id}?restored`);
  }
  return saveText(ctx, kind, { form, id });
}

const refuse = (
  problem: Parameters<typeof problemWords>[0] & { status: number },
  { locale }: RequestContext,
) => {
  const notice = problemWords(problem, locale);
  return data({ values: null, faults: {}, notice, clash: undefined }, { status: problem.status });
};

export default function Edit({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.content.edit');
  const { kind, text, draft, done } = loaderData;
  const mayChange = useMay()('content:write');
  const gaps = text?.gaps ?? gapsIn(draft?.text ?? '');
  const title = text?.title ?? draft?.title ?? t(`new.${kind}`);
  return (
    <>
      <SubHead title={title} back={{ to: `/admin/${kind}`, label: t(`back.${kind}`) }} />
      <div className="admin-stack">
        {done && !actionData && <Notice>{t(done === 'saved' ? 'saved' : 'restored')}</Notice>}
        {gaps.length > 0 && <Gaps gaps={gaps} />}
        {text && <BlockFaults faults={text.faults} />}
        {draft && draft.notes.length > 0 && <Notes notes={draft.notes} />}
        {text && <Looks kind={kind} text={text} />}
        <fieldset disabled={!mayChange} className="contents">
          <TextForm
            key={text?.version ?? draft?.policy ?? NEW}
            kind={kind}
            categories={loaderData.categories}
            text={text}
            draft={draft}
            shown={loaderData.shown}
            refused={actionData}
          />
        </fieldset>
        {text && mayChange && <History revisions={loaderData.revisions} />}
        {text && mayChange && <Remove kind={kind} id={text.id} />}
      </div>
    </>
  );
}

type Data = Route.ComponentProps['loaderData'];

/** What a draft leaves out, since it does not concern everybody. */
function Notes({ notes }: { notes: string[] }) {
  const t = useTranslations('admin.content.edit');
  return (
    <Notice tone="notice">
      <p>{t('notes')}</p>
      <ul className="mt-2 list-disc ps-5">
        {notes.map((note) => (
          <li key={note} data-content="">
            {note}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Gaps({ gaps }: { gaps: string[] }) {
  const t = useTranslations('admin.content.edit');
  return (
    <Notice tone="notice">
      <p>{t('gaps', { count: gaps.length })}</p>
      <ul className="mt-2 list-disc ps-5">
        {gaps.map((gap, at) => (
          <li key={`${at} ${gap}`} data-content="">
            {gap}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Looks({ kind, text }: Pick<Data, 'kind'> & { text: NonNullable<Data['text']> }) {
  const t = useTranslations('admin.content.edit');
  const path = { pages: `/pages/${text.slug}`, posts: `/journal/${text.slug}` };
  return (
    <p className="flex flex-wrap gap-x-6">
      <Link to={`/preview/${kind}/${text.id}`} className="link">
        {t('preview')}
      </Link>
      {text.state === 'published' && kind !== 'category-heads' && (
        <Link to={kind === 'home-pages' ? '/' : path[kind]} className="link">
          {t('see')}
        </Link>
      )}
    </p>
  );
}

function History({ revisions }: Pick<Data, 'revisions'>) {
  const t = useTranslations('admin.content.edit');
  return (
    <details className="admin-card admin-form-wide">
      <summary>
        <h2 className="inline">{t('history')}</h2>
      </summary>
      <ul className="mt-4 grid gap-3">
        {revisions.map(({ id, savedAt, savedByName, title }, at) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              <Moment at={savedAt} withYear />{' '}
              <span data-content="">{t('historyLine', { name: savedByName, words: title })}</span>
            </span>
            {at > 0 && (
              <Form method="post">
                <HiddenField name="revisionId" value={id} />
                <Button type="submit" name="act" value="restore" dense>
                  {t('restore')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Remove({ kind, id }: Pick<Data, 'kind'> & { id: string }) {
  const t = useTranslations('admin.content.edit');
  return (
    <div className="admin-card admin-act admin-form-wide">
      <p className="text-quiet">{t('removeText')}</p>
      <LinkButton to={`/admin/${kind}/${id}/delete`} look="danger" dense>
        {t('remove')}
      </LinkButton>
    </div>
  );
}
