/** What staff do to a customer by the forms of its page. */
import { data, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { attempt, type ShopApi } from '../../request/api.server.ts';
import { problemWords } from '../../request/problems.server.ts';

export const DONE = ['noteAdded', 'noteRemoved', 'blockedDone', 'unblockedDone'] as const;
export type Done = (typeof DONE)[number];
type Outcome = { done: Done; problem?: ApiProblem };

export async function actOn(api: ShopApi, locale: string, id: string, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const note = text('note');
  if (text('intent') === 'note' && !note) {
    return data({ typed: { note }, noteMissing: true, problem: null }, { status: 400 });
  }
  const { done, problem } = await act(api, id, text);
  if (!problem) return redirect(`/admin/customers/${id}?done=${done}`);
  const typed = { note, reason: text('reason') };
  const words = problemWords(problem, locale);
  return data({ typed, noteMissing: false, problem: words }, { status: problem.status });
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
