/** What staff do to a customer by the forms of its page. */
import { data, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { attempt, type ShopApi } from '../../request/api.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { readTyped } from '../../ui/fields.ts';
import type { FieldErrors } from '../../ui/form.tsx';

export const DONE = ['noteAdded', 'noteRemoved', 'blockedDone', 'unblockedDone'] as const;
export type Done = (typeof DONE)[number];
type Outcome = { done: Done; problem?: ApiProblem };

/** What a form of the page was refused with. */
export type Refused = {
  intent: string;
  typed: Record<'note' | 'reason', string>;
  faults: FieldErrors;
  problem: string | null;
};

export async function actOn(api: ShopApi, locale: string, id: string, form: FormData) {
  const { text } = readTyped(form);
  const intent = text('intent');
  const typed = { note: text('note'), reason: text('reason') };
  const refuse = (rest: Pick<Refused, 'faults' | 'problem'>, status: number) =>
    data<Refused>({ intent, typed, ...rest }, { status });
  if (intent === 'note' && !typed.note) {
    const faults = { note: translatorFor(locale)('admin.customer.noteMissing') };
    return refuse({ faults, problem: null }, 400);
  }
  const { done, problem } = await act(api, id, text);
  if (!problem) return redirect(`/admin/customers/${id}?done=${done}`);
  return refuse({ faults: {}, problem: problemWords(problem, locale) }, problem.status);
}

async function act(api: ShopApi, id: string, text: (name: string) => string): Promise<Outcome> {
  const path = { id };
  switch (text('intent')) {
    case 'note': {
      const call = { params: { path }, body: { note: text('note') } };
      const { problem } = await attempt(api.POST('/admin/customers/{id}/notes', call));
      return { done: 'noteAdded', problem };
    }
    case 'removeNote': {
      const call = { params: { path: { id, noteId: text('noteId') } } };
      const { problem } = await attempt(api.DELETE('/admin/customers/{id}/notes/{noteId}', call));
      return { done: 'noteRemoved', problem };
    }
    case 'block': {
      const call = { params: { path }, body: { reason: text('reason') } };
      const { problem } = await attempt(api.POST('/admin/customers/{id}/block', call));
      return { done: 'blockedDone', problem };
    }
    case 'unblock': {
      const { problem } = await attempt(
        api.POST('/admin/customers/{id}/unblock', { params: { path } }),
      );
      return { done: 'unblockedDone', problem };
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
