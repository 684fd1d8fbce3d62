/** Reads the form of a page or post, stores its new pictures, and saves it. */
import { data, redirect } from 'react-router';
import { translatorFor } from '#common/messages/index.ts';
import { isPolicy } from '#common/policies.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { refused } from '../../request/refused.server.ts';
import { shopDays } from '../../request/shop-days.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import { isPage, type Kind } from './kinds.ts';
import { changeText, createText, type TextBody } from './texts.server.ts';

export const FIELDS = [
  'title',
  'slug',
  'text',
  'summary',
  'author',
  'pictureAlt',
  'seoTitle',
  'seoDescription',
  'policy',
  'categoryId',
];

export type TextValues = Record<string, string>;

/** What was typed, name by name: what a refused form is shown with again. */
export const typedIn = (form: FormData): TextValues =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')]] : [],
    ),
  );

export async function saveText(
  ctx: RequestContext,
  kind: Kind,
  { form, id }: { form: FormData; id: string | null },
) {
  const typed = typedIn(form);
  const given = (name: string) => (typed[name] ?? '').trim();
  const t = translatorFor(ctx.locale);
  const refuse = (faults: Record<string, string>, notice: string | null = null) =>
    data({ values: typed, faults, notice, clash: undefined }, { status: 400 });
  if (!given('title')) return refuse({ title: t('enter.pageTitle') });
  const publishAt = await timeOf(ctx, typed);
  if (publishAt === undefined) return refuse({ day: t('enter.publishTime') });
  const picture = await storePicture(ctx, form.get('picture'));
  if (picture === 'refused') return refuse({ picture: t('enter.picture') });
  const isHead = kind === 'posts' && picture;
  const inText = picture && !isHead ? `\n\n![${given('pictureAlt')}](${picture.url})\n` : '';
  const slug = given('slug');
  const policy = given('policy');
  const body: TextBody = {
    title: given('title'),
    ...(slug && { slug }),
    text: given('text') + inText,
    publishAt,
    ...(isPage(kind) && {
      summary: given('summary'),
      seoTitle: given('seoTitle'),
      seoDescription: given('seoDescription'),
    }),
    ...(kind === 'category-heads' && { categoryId: given('categoryId') || null }),
    ...(kind === 'posts' && { author: given('author'), pictureAlt: given('pictureAlt') }),
    ...(isHead && { pictureId: picture.id }),
    ...(typed.removePicture && { pictureId: null }),
    ...(kind === 'pages' && { policy: isPolicy(policy) ? policy : null }),
  };
  const { data: saved, problem } = id
    ? await changeText(ctx, kind, { id, body, header: startingFromForm(form) })
    : await createText(ctx, kind, body);
  if (!problem) return redirect(`/admin/${kind}/${saved.id}?saved`);
  const clash = clashOf(problem);
  const words = clash ? { notice: null, faults: {} } : wordsFor(problem, ctx.locale);
  return data({ values: typed, ...words, clash }, { status: problem.status });
}

/** Beside the text the API's own sentence says more than that it is not valid. */
function wordsFor(problem: Parameters<typeof refused>[0], locale: string) {
  const words = refused(problem, locale, FIELDS);
  const foreign = problem.errors.find(({ code }) => code === 'foreign_picture');
  if (!foreign) return words;
  const source = String(foreign.params?.source ?? '');
  const text = translatorFor(locale)('admin.content.foreignPicture', { source });
  return { ...words, faults: { ...words.faults, text } };
}

async function storePicture(ctx: RequestContext, file: FormDataEntryValue | null) {
  if (!(file instanceof File) || file.size === 0) return null;
  const body = new FormData();
  body.set('file', file);
  // The description of the API knows files only as text; the form goes as it is.
  const call = { body: Object.assign(body, { file: '' }) };
  const { data: media } = await attempt(ctx.api.POST('/admin/media', call));
  return media ?? 'refused';
}

/** Null: a draft. Undefined: no time that there is. */
async function timeOf(
  ctx: RequestContext,
  { when, day, time, publishedAt }: TextValues,
): Promise<string | null | undefined> {
  if (when === 'now') return new Date().toISOString();
  if (when === 'as_it_is') return publishedAt || null;
  if (when !== 'at') return null;
  return (await shopDays(ctx)).moment(day, time);
}
