/**
 * Undoing a change of settings from its entry in the log: the same change backwards, by the same operation, so with its
 * permission, its rules, its proof of who acts, and an entry of its own.
 */
import { isDeepStrictEqual } from 'node:util';
import type { FastifyRequest } from 'fastify';
import type { Db } from '#platform/db.ts';
import { fieldError } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import { changedMeanwhile } from '#platform/version.ts';
import { cannotUndo, unknownEntry } from './errors.ts';
import { entryById } from './queries/activity.ts';
import { ruleFor, type Values } from './undo-rules.ts';

type Answer = { status: number; body: unknown };

/** Answers what the operation answered that made it undone. */
export async function undoChange(
  app: App,
  db: Db,
  { request, id }: { request: FastifyRequest; id: string },
): Promise<Answer & { group: string }> {
  const entry = await entryById(db, id);
  if (!entry) throw unknownEntry();
  const group = entry.subjectId;
  const rule = ruleFor(entry.action, group);
  const [before, after] = [valuesOf(entry.before), valuesOf(entry.after)];
  if (!rule || before.size === 0) throw cannotUndo();
  const read = await callAs(app, request, { method: 'GET', path: rule.readAt ?? rule.path });
  const present = read.status === 200 ? rule.present(valuesOf(read.body)) : undefined;
  if (!present) throw cannotUndo();
  const version = String(present.get('version'));
  refuseIfChangedSince({ present, before, after, version });
  const wanted = rule.names
    .filter((name) => present.has(name))
    .map((name) => [name, asSent(before.has(name) ? before.get(name) : present.get(name))]);
  const body = Object.fromEntries(wanted);
  const { method, path } = rule;
  return { group, ...(await callAs(app, request, { method, path, body, version })) };
}

/** A picture is told with its size, and set by its id. */
const asSent = (value: unknown) =>
  typeof value === 'object' && value !== null && 'mediaId' in value ? value.mediaId : value;

const valuesOf = (fields: unknown): Values => new Map(Object.entries(fields ?? {}));

type Change = { present: Values; before: Values; after: Values; version: string };

/** What somebody has set since stays; the refusal says what stands. */
function refuseIfChangedSince({ present, before, after, version }: Change): void {
  const errors = [...after]
    .filter(([name, value]) => !isDeepStrictEqual(present.get(name), value))
    .map(([name]) =>
      fieldError(`/${name}`, 'changed_meanwhile', undefined, {
        current: present.get(name) ?? null,
        sent: before.get(name) ?? null,
      }),
    );
  if (errors.length > 0) throw changedMeanwhile(version, errors);
}

type Call = { method: 'GET' | 'PUT' | 'PATCH'; path: string; body?: object; version?: string };

/** On behalf of whoever asks, without a network. */
async function callAs(
  app: App,
  { headers, ip }: FastifyRequest,
  { method, path, body, version }: Call,
): Promise<Answer> {
  const { authorization } = headers;
  const answer = await app.inject({
    method,
    url: `/api/v1/admin/${path}`,
    remoteAddress: ip,
    headers: { authorization, ...(version && { 'if-match': `"${version}"` }) },
    ...(body && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json() };
}
