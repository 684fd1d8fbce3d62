/** Pages, posts, home pages and heads of categories have the same operations, at addresses of their own. */
import type { BodyOf } from '#api/client.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { isPage, KINDS, type Kind } from './kinds.ts';

export type TextBody = BodyOf<'createPage'>;
type Api = Pick<RequestContext, 'api'>;

export const kindOf = (pathname: string): Kind =>
  KINDS.find((kind) => pathname.startsWith(`/admin/${kind}`)) ?? 'pages';

type Query = {
  search?: string;
  state?: 'draft' | 'scheduled' | 'published';
  limit: number;
  cursor?: string;
};

export const listTexts = ({ api }: Api, kind: Kind, query: Query) =>
  read(api.GET(`/admin/${kind}`, { params: { query } }));

export async function readText({ api }: Api, kind: Kind, id: string) {
  const call = { params: { path: { id } } };
  const [text, history] = await Promise.all([
    read(api.GET(`/admin/${kind}/{id}`, call)),
    read(api.GET(`/admin/${kind}/{id}/revisions`, call)),
  ]);
  return { text, revisions: history.items };
}

export const createText = ({ api }: Api, kind: Kind, body: TextBody) =>
  attempt(api.POST(`/admin/${kind}`, { body }));

type Change = { id: string; body: TextBody; header: { 'if-match'?: string } };

export const changeText = ({ api }: Api, kind: Kind, { id, body, header }: Change) =>
  attempt(api.PATCH(`/admin/${kind}/{id}`, { params: { path: { id }, header }, body }));

/** What leads to it; nothing where it has no address. */
export const readLinks = async ({ api }: Api, kind: Kind, id: string) =>
  isPage(kind)
    ? read(api.GET(`/admin/${kind}/{id}/links`, { params: { path: { id } } }))
    : { menus: [], redirects: [], texts: [] };

/** `redirectTo`: empty where its address leads nowhere any more. */
export function deleteText({ api }: Api, kind: Kind, id: string, redirectTo: string) {
  const query = redirectTo ? { redirectTo } : {};
  return attempt(api.DELETE(`/admin/${kind}/{id}`, { params: { path: { id }, query } }));
}

export const restoreText = ({ api }: Api, kind: Kind, path: { id: string; revisionId: string }) =>
  attempt(api.POST(`/admin/${kind}/{id}/revisions/{revisionId}/restore`, { params: { path } }));

/** Whose head it may be. */
export async function categoriesFor({ api }: Api, kind: Kind) {
  if (kind !== 'category-heads') return [];
  const { items } = await read(api.GET('/admin/categories'));
  return items.map(({ id, name, slug }) => ({ id, name, slug }));
}
