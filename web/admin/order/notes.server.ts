/** What staff write down about an order by the forms at its side, and its confirmation sent once more. */
import { data, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { readTyped } from '../../ui/fields.ts';
import type { Refused } from '../customer/act.server.ts';

export const NOTED = ['note', 'removeNote', 'tag', 'untag', 'resend'] as const;
export type Noted = (typeof NOTED)[number];
export const notedIn = (word: unknown) => NOTED.find((one) => one === word);

type Asked = { number: string; intent: Noted; form: FormData };

export async function noteOnOrder(
  { api, locale }: RequestContext,
  { number, intent, form }: Asked,
) {
  const { text } = readTyped(form);
  const typed = { note: text('note'), reason: '' };
  const refuse = (rest: Pick<Refused, 'faults' | 'problem'>, status: number) =>
    data({ noted: { intent, typed, ...rest } satisfies Refused }, { status });
  if (intent === 'note' && !typed.note) {
    const faults = { note: translatorFor(locale)('admin.customer.noteMissing') };
    return refuse({ faults, problem: null }, 400);
  }
  const problem = await act(api, { number, intent, text });
  if (problem) {
    return refuse({ faults: {}, problem: problemWords(problem, locale) }, problem.status);
  }
  return redirect(`/admin/orders/${number}?noted=${intent}`);
}

type Act = { number: string; intent: Noted; text: (name: string) => string };

async function act(
  api: RequestContext['api'],
  { number, intent, text }: Act,
): Promise<ApiProblem | undefined> {
  const params = { path: { number } };
  switch (intent) {
    case 'note': {
      const body = { note: text('note') };
      return (await attempt(api.POST('/admin/orders/{number}/notes', { params, body }))).problem;
    }
    case 'removeNote': {
      const path = { number, noteId: text('noteId') };
      return (
        await attempt(api.DELETE('/admin/orders/{number}/notes/{noteId}', { params: { path } }))
      ).problem;
    }
    case 'resend':
      return (await attempt(api.POST('/admin/orders/{number}/confirmation', { params }))).problem;
    default: {
      const body = intent === 'tag' ? { add: [text('tag')] } : { remove: [text('tag')] };
      return (await attempt(api.POST('/admin/orders/{number}/tags', { params, body }))).problem;
    }
  }
}
