/**
 * A form whose sender must sign in or reauthenticate first. No entry is lost: with scripts the page stays as it is and
 * says so, without scripts the answer holds the fields, to be submitted again.
 */
import { data } from 'react-router';
import type { RequestContext } from './context.server.ts';
import type { DeferredForm, ProofPage } from './deferred-form.ts';
import { readForm } from './form.server.ts';

/** Longer ones would make a header that no browser accepts. */
const MAX_PATH_LENGTH = 2_000;
const DATA = /\.data$/;
/** Never written into a page: these are entered again. */
const SECRETS = new Set(['password', 'currentPassword', 'code', 'passkey', 'token', 'uri']);

/** Where a visitor wants to go. A page requested by script names its data file; people return to the page. */
export function pageOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const page = pathname.replace(DATA, '').replace(/\/_root$/, '/');
  return [page + search, page].find((path) => path.length < MAX_PATH_LENGTH) ?? '/';
}

export const linkTo = (proof: ProofPage, page: string) => `${proof}?to=${encodeURIComponent(page)}`;

/** `form` is what was submitted, if it has been read already. */
export async function deferUntilProof(
  ctx: Pick<RequestContext, 'deferForm'>,
  proof: ProofPage,
  { request, form }: { request: Request; form?: FormData },
): Promise<never> {
  if (DATA.test(new URL(request.url).pathname)) {
    ctx.deferForm(proof);
    throw new Response(null, { status: 401 });
  }
  const deferred: DeferredForm = {
    proof,
    action: pageOf(request),
    href: linkTo(proof, pageOf(request)),
    fields: await fieldsOf(request, form),
  };
  throw data({ deferred }, { status: 401 });
}

/** Null for a form with files, which is not read before a sign-in. */
async function fieldsOf(request: Request, form?: FormData): Promise<DeferredForm['fields']> {
  const hasFiles = request.headers.get('content-type')?.startsWith('multipart/');
  if (!form && hasFiles) return null;
  return [...(form ?? (await readForm(request)))].flatMap(([name, value]) =>
    typeof value === 'string' && !SECRETS.has(name) ? [[name, value] as [string, string]] : [],
  );
}
