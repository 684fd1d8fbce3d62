/** What the forms of the page about security do. */
import type { ApiProblem } from '#api/client.ts';
import { attempt, type ShopApi } from '../../request/api.server.ts';
import { type NewPasskey, readAnswer } from '../../request/passkey-answer.server.ts';

/** `done` names the sentence that says so. */
type Outcome = { done?: string; problem?: ApiProblem };

export async function doAct(api: ShopApi, form: FormData): Promise<Outcome> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const path = { id: text('id') };
  const name = text('name');
  const resultOf = ({ problem }: { problem?: ApiProblem }, done: string) =>
    problem ? { problem } : { done };
  switch (form.get('intent')) {
    case 'turn-off':
      return resultOf(
        await attempt(api.DELETE('/me/two-factor/authenticator')),
        'twoStep.turnedOff',
      );
    case 'add-passkey': {
      const response = readAnswer<NewPasskey>(form) ?? ({} as NewPasskey);
      const call = api.POST('/me/passkeys', { body: { name, response } });
      return resultOf(await attempt(call), 'passkeys.added');
    }
    case 'rename-passkey': {
      const call = api.PATCH('/me/passkeys/{id}', { params: { path }, body: { name } });
      return resultOf(await attempt(call), 'passkeys.renamed');
    }
    case 'remove-passkey': {
      const call = api.DELETE('/me/passkeys/{id}', { params: { path } });
      return resultOf(await attempt(call), 'passkeys.removed');
    }
    default:
      return {};
  }
}
