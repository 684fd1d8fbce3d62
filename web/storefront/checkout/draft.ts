/** Where the checkout's page sends what is being typed. It answers nothing, and shows nothing. */
import { readForm } from '../../visit/form.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { readValues } from '../address/address-form.ts';
import type { Route } from './+types/draft';
import { keepDraft } from './draft.server.ts';

export async function action({ request, context }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const token = visit.cookies.get('cart');
  if (token) await keepDraft(visit, token, readValues(await readForm(request)));
  return new Response(null, { status: 204 });
}
