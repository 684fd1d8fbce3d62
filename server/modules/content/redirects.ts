/**
 * Where old addresses lead. A redirect leads to its end in one hop and never back to where it began; an address that has a
 * page of its own never asks.
 */
import { type Actor, audit } from '#platform/audit.ts';
import { notify } from '#platform/channel.ts';
import type { Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import type { Platform } from '#platform/platform.ts';
import { tooManyRedirects, unknownRedirect } from './errors.ts';
import { lockContent } from './queries/pages.ts';
import * as queries from './queries/redirects.ts';

/** All of them are kept in memory, so that an unknown address costs nothing. */
export const MAX_REDIRECTS = 10_000;
export const MAX_SOURCE = 500;
export const MAX_TARGET = 1_000;
export const REDIRECTS_TAG = 'redirects';
const HERE = 'http://shop';

/** Source -> target. */
export type Redirects = Map<string, string>;
export type RedirectFault = 'not_own_path' | 'home' | 'not_an_address' | 'redirect_circle';

/** A path of this shop as browsers send it, with its query; undefined for anything else. */
export function ownPath(text: string): string | undefined {
  const typed = text.trim();
  if (!typed.startsWith('/')) return undefined;
  const url = URL.canParse(typed, HERE) ? new URL(typed, HERE) : undefined;
  // "//host" and "/\host" are addresses of others, and so is what "/..//host" becomes.
  if (url?.origin !== HERE || url.pathname.startsWith('//')) return undefined;
  return url.pathname.replace(/(?<=.)\/+$/, '') + url.search;
}

/** An address of the shop itself is one of its paths. */
function pathAt(home: string, typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  return url?.origin === new URL(home).origin ? url.pathname + url.search + url.hash : typed;
}

/** A path of this shop, or a whole address that the merchant typed; nothing that a browser would run. */
function targetOf(text: string, home: string): string | undefined {
  const typed = pathAt(home, text.trim());
  if (typed.startsWith('/')) {
    const path = ownPath(typed);
    return path && path + (/#.*$/.exec(typed)?.[0] ?? '');
  }
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return undefined;
  return new URL(typed).href;
}

/** A visitor meets the one of their whole address, else the one of its path; what stands behind # is never sent. */
function sourceOf(redirects: Redirects, address: string): string | undefined {
  const sent = address.replace(/#.*$/, '');
  return [sent, sent.replace(/\?.*$/, '')].find((one) => redirects.has(one));
}

/**
 * Where a visitor ends who is sent to `target`; undefined where that has no end. All that they meet on the way lead straight
 * there from now on, so that a long way is gone once.
 */
function end(redirects: Redirects, target: string): string | undefined {
  const met = new Set<string>();
  let last = target;
  for (
    let source = sourceOf(redirects, last);
    source !== undefined;
    source = sourceOf(redirects, last)
  ) {
    if (met.has(source)) return undefined;
    met.add(source);
    last = redirects.get(source) ?? last;
  }
  for (const source of met) redirects.set(source, last);
  return last;
}

/** Adds one to those that stand, or says what is wrong with it. `home`: where the shop is. */
export function addRedirect(
  redirects: Redirects,
  { from, to, home }: { from: string; to: string; home: string },
): { field: 'from' | 'to'; fault: RedirectFault } | undefined {
  const [source, target] = [ownPath(from), targetOf(to, home)];
  if (!source || source.length > MAX_SOURCE) return { field: 'from', fault: 'not_own_path' };
  if (source === '/' || source.startsWith('/?')) return { field: 'from', fault: 'home' };
  if (!target || target.length > MAX_TARGET) return { field: 'to', fault: 'not_an_address' };
  const former = redirects.get(source);
  redirects.set(source, target);
  if (end(redirects, source) === undefined) {
    if (former === undefined) redirects.delete(source);
    else redirects.set(source, former);
    return { field: 'to', fault: 'redirect_circle' };
  }
  return undefined;
}

/** A page moved: whatever led to its old address leads to the new one, and nothing leads away from where it is. */
export function movePage(redirects: Redirects, from: string, to: string): void {
  redirects.delete(to);
  redirects.set(from, to);
}

/** Each straight to its end. */
export function flattened(redirects: Redirects): Redirects {
  const flat = new Map(redirects);
  for (const source of redirects.keys()) end(flat, source);
  return flat;
}

/** Where this address leads; `from` is a path, with its query where it has one. */
export async function findRedirect(
  { db, memory }: Pick<Platform, 'db' | 'memory'>,
  from: string,
): Promise<string | undefined> {
  const path = ownPath(from);
  if (!path) return undefined;
  const known = await memory.read(REDIRECTS_TAG, () => queries.readRedirects(db, MAX_REDIRECTS));
  return known.get(sourceOf(known, path) ?? path);
}

type Change<T> = (redirects: Redirects) => T;

async function changeRedirects<T>(tx: Tx, change: Change<T>): Promise<T> {
  await lockContent(tx);
  const before = await queries.readRedirects(tx, MAX_REDIRECTS);
  const redirects = new Map(before);
  const result = change(redirects);
  if (redirects.size > MAX_REDIRECTS) throw tooManyRedirects(MAX_REDIRECTS);
  await queries.writeRedirects(tx, before, flattened(redirects));
  await notify(tx, { stale: [REDIRECTS_TAG] });
  return result;
}

/**
 * A page is gone: what led to it, and its own address, lead on to `to`; without that, what led to it is gone as well, and
 * is answered.
 */
export async function leadOn(
  tx: Tx,
  { gone, to, home }: { gone: string; to: string | undefined; home: string },
): Promise<string[]> {
  return changeRedirects(tx, (redirects) => {
    const wrong = to && addRedirect(redirects, { from: gone, to, home });
    if (wrong) throw badField('/redirectTo', wrong.fault);
    if (to) return [];
    const sources = [...redirects].flatMap(([source, target]) =>
      target.replace(/[?#].*$/, '') === gone ? source : [],
    );
    for (const source of sources) redirects.delete(source);
    return sources;
  });
}

/** `from` and `to` are paths of the shop's own pages. */
export async function leaveRedirect(tx: Tx, from: string, to: string): Promise<void> {
  await changeRedirects(tx, (redirects) => movePage(redirects, from, to));
}

export async function setRedirect(
  tx: Tx,
  body: { from: string; to: string; home: string },
  actor: Actor,
): Promise<queries.RedirectRow> {
  await changeRedirects(tx, (redirects) => {
    const wrong = addRedirect(redirects, body);
    if (wrong) throw badField(`/${wrong.field}`, wrong.fault);
  });
  const row = await queries.redirectFrom(tx, ownPath(body.from) ?? '');
  if (!row) throw unknownRedirect();
  await audit(tx, actor, {
    action: 'redirect.set',
    subjectType: 'redirect',
    subjectId: row.id,
    after: { from: row.from, to: row.to },
  });
  return row;
}

export async function deleteRedirect(tx: Tx, id: string, actor: Actor): Promise<void> {
  await lockContent(tx);
  const row = await queries.deleteRedirect(tx, id);
  if (!row) throw unknownRedirect();
  await notify(tx, { stale: [REDIRECTS_TAG] });
  await audit(tx, actor, {
    action: 'redirect.delete',
    subjectType: 'redirect',
    subjectId: id,
    before: row,
  });
}

export type ImportedRow = { row: number; from: string; to: string };
export type RowError = { row: number; from: string; field: 'from' | 'to'; code: RedirectFault };

/** The rows that are right; what is wrong with the others is answered by row. */
export async function importRedirects(
  tx: Tx,
  { rows, home }: { rows: ImportedRow[]; home: string },
  actor: Actor,
): Promise<{ imported: number; errors: RowError[] }> {
  const errors = await changeRedirects(tx, (redirects) =>
    rows.flatMap(({ row, from, to }) => {
      const wrong = addRedirect(redirects, { from, to, home });
      return wrong
        ? [{ row, from: from.slice(0, 200), field: wrong.field, code: wrong.fault }]
        : [];
    }),
  );
  const imported = rows.length - errors.length;
  await audit(tx, actor, {
    action: 'redirect.import',
    subjectType: 'redirect',
    subjectId: 'csv',
    after: { imported, refused: errors.length },
  });
  return { imported, errors };
}
