/** What the newsletter's boxes and forms do. */
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';

type Source = 'footer' | 'checkout' | 'registration';

export const ask = ({ api }: RequestContext, email: string, source: Source) =>
  attempt(api.POST('/newsletter/subscriptions', { body: { email, source } }));

/** Beside something else, which is done whatever becomes of this. */
export async function askIfTicked(
  ctx: RequestContext,
  form: FormData,
  source: Source,
): Promise<void> {
  if (!form.get('newsletter')) return;
  await ask(ctx, String(form.get('email') ?? '').trim(), source);
}
