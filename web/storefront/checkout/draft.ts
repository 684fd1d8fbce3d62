/** Where the checkout's page sends what is being typed. It answers nothing, and shows nothing. */

import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { readValues } from '../address/address-form.ts';
import type { Route } from './+types/draft';
import { saveDraft } from './draft.server.ts';

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const token = ctx.cookies.get('cart');
  if (token) await saveDraft(ctx, token, readValues(await readForm(request)));
  return new Response(null, { status: 204 });
}
