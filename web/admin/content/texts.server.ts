/** Pages and posts have the same operations, at addresses of their own. */
import type { BodyOf } from '#api/client.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';

export type Kind = 'pages' | 'posts';
export type TextBody = BodyOf<'createPage'>;
type Api = Pick<RequestContext, 'api'>;

export const kindOf = (pathname: string): Kind =>
  pathname.startsWith('/admin/posts') ? 'posts' : 'pages';

type Query = {
  search?: string;
  state?: 'draft' | 'scheduled' | 'published';
  limit: number;
  cursor?: string;
};

export const listTexts = ({ api }: Api, kind: Kind, query: Query) =>
  kind === 'pages'
    ? read(api.GET('/admin/pages', { params: { query } }))
    : read(api.GET('/admin/posts', { params: { query } }));

export async function readText({ api }: Api, kind: Kind, id: string) {
  const call = { params: { path: { id } } };
  const [text, history] = await Promise.all(
    kind === 'pages'
      ? [
          read(api.GET('/admin/pages/{id}', call)),
          read(api.GET('/admin/pages/{id}/revisions', call)),
        ]
      : [
          read(api.GET('/admin/posts/{id}', call)),
          read(api.GET('/admin/posts/{id}/revisions', call)),
        ],
  );
  return { text, revisions: history.items };
}

export const createText = ({ api }: Api, kind: Kind, body: TextBody) =>
  kind === 'pages'
    ? attempt(api.POST('/admin/pages', { body }))
    : attempt(api.POST('/admin/posts', { body }));

type Change = { id: string; body: TextBody; header: { 'if-match'?: string } };

export function changeText({ api }: Api, kind: Kind, { id, body, header }: Change) {
  const call = { params: { path: { id }, header }, body };
  return kind === 'pages'
    ? attempt(api.PATCH('/admin/pages/{id}', call))
    : attempt(api.PATCH('/admin/posts/{id}', call));
}

/** What leads to it. */
export const readLinks = ({ api }: Api, kind: Kind, id: string) => {
  const call = { params: { path: { id } } };
  return kind === 'pages'
    ? read(api.GET('/admin/pages/{id}/links', call))
    : read(api.GET('/admin/posts/{id}/links', call));
};

/** `redirectTo`: empty where its address leads nowhere any more. */
export function deleteText({ api }: Api, kind: Kind, id: string, redirectTo: string) {
  const query = redirectTo ? { redirectTo } : {};
  const call = { params: { path: { id }, query } };
  return kind === 'pages'
    ? attempt(api.DELETE('/admin/pages/{id}', call))
    : attempt(api.DELETE('/admin/posts/{id}', call));
}

export function restoreText({ api }: Api, kind: Kind, path: { id: string; revisionId: string }) {
  const call = { params: { path } };
  return kind === 'pages'
    ? attempt(api.POST('/admin/pages/{id}/revisions/{revisionId}/restore', call))
    : attempt(api.POST('/admin/posts/{id}/revisions/{revisionId}/restore', call));
}
