/** A mail as its reader's program would show it: no scripts, its own styles, links open in the whole window. */
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import type { Route } from './+types/mail-html';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https:; frame-ancestors 'self'; base-uri 'none'";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const mail = await read(api.GET('/demo/mailbox/{id}', { params: { path: { id: params.id } } }));
  return new Response(mail.html.replaceAll('<a ', '<a target="_top" '), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'x-frame-options': 'SAMEORIGIN',
    },
  });
}
