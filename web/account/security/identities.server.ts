/** What the page about security shows of Google and Facebook. */
import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';

export async function readIdentities({ api }: RequestContext, { searchParams }: URL) {
  const [{ items: offered }, { items: linked }] = await Promise.all([
    read(api.GET('/auth/providers')),
    read(api.GET('/me/identities')),
  ]);
  const rows = [
    ...offered.map(({ id, name }) => ({ id, name })),
    // Of a provider that the shop no longer offers: it can still be disconnected.
    ...linked
      .filter(({ provider }) => !offered.some(({ id }) => id === provider))
      .map(({ provider, name }) => ({ id: provider, name })),
  ].map((row) => {
    const identity = linked.find(({ provider }) => provider === row.id);
    return { ...row, isLinked: identity !== undefined, email: identity?.email ?? null };
  });
  const nameOf = (wish: string) =>
    rows.find(({ id }) => id === searchParams.get(wish))?.name ?? null;
  return {
    rows,
    connected: nameOf('connected'),
    disconnected: nameOf('disconnected'),
    unchanged: nameOf('kept'),
  };
}
export type Identities = Awaited<ReturnType<typeof readIdentities>>;
