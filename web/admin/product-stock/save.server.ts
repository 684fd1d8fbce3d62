/** The form of a product's stock becomes differences, so that what is sold while somebody counts stays sold. */
import { translatorFor } from '#common/messages/index.ts';
import { readCount } from '#common/written-numbers.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { readTyped } from '../../ui/fields.ts';
import { BEFORE, readLevel, UNITS } from './levels.ts';

export type Refused = {
  status: number;
  /** What was typed and what is wrong with it, both by the names of fields. */
  typed: Record<string, string>;
  /** What stood in each field when it was drawn, by level. */
  before: Record<string, string>;
  faults: Record<string, string>;
  notice: string | null;
};

/** One form changes once, however often it is sent. */
export const onceKeyOf = (form: FormData): string => String(form.get('key') ?? '');

/** Answers nothing once all is saved, else what was typed with the reason why none of it was. */
export async function saveStock(
  { api, locale }: RequestContext,
  form: FormData,
): Promise<Refused | null> {
  const { record } = readTyped(form);
  const before = record(BEFORE);
  const levels = Object.entries(record(UNITS)).map(([level, written]) => {
    const change = (readCount(written) ?? Number.NaN) - Number(before[level]);
    return { name: `${UNITS}.${level}`, written, item: { ...readLevel(level), change } };
  });
  const typed = Object.fromEntries(levels.map(({ name, written }) => [name, written]));
  const refuse = (names: string[], words: string, status: number) => ({
    status,
    typed,
    before,
    faults: Object.fromEntries(names.map((name) => [name, words])),
    notice: names.length > 0 ? null : words,
  });
  const unread = levels.filter(({ item }) => Number.isNaN(item.change)).map(({ name }) => name);
  if (unread.length > 0) {
    return refuse(unread, translatorFor(locale)('admin.productStock.notACount'), 400);
  }
  const changed = levels.filter(({ item }) => item.change !== 0);
  if (changed.length === 0) return null;
  const { problem } = await attempt(
    api.POST('/admin/stock/changes', {
      params: { header: { 'idempotency-key': onceKeyOf(form) || crypto.randomUUID() } },
      body: { items: changed.map(({ item }) => item) },
    }),
  );
  if (!problem) return null;
  const names = problem.errors.flatMap(({ path }) => {
    const at = /^\/items\/(\d+)/.exec(path)?.[1];
    return changed[Number(at)]?.name ?? [];
  });
  return refuse(names, problemWords(problem, locale), problem.status);
}
