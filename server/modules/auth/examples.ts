/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { MARK, type World } from '#test/api/world.ts';
import { withIdentity, withPasskey } from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';

export const examples: Examples = {
  parameters: {
    '/api/v1/me/passkeys/{id}': {
      whose: 'person',
      make: ({ shop, first }) => withPasskey(shop.db, first.id, `${MARK} phone`),
    },
    '/api/v1/me/sessions/{id}': { whose: 'person', make: otherSession },
    '/api/v1/auth/oauth/{provider}': { whose: 'anyone', make: () => 'google' },
    '/api/v1/me/identities/{provider}': {
      whose: 'anyone',
      make: ({ shop, first }) => withIdentity(shop.db, first.id, MARK),
    },
  },
  calls: {
    setAccessSettings: () => ({ body: () => ({ staffTwoFactor: false }) }),
  },
};

async function otherSession({ shop, first }: World): Promise<string> {
  const body = { email: first.email, password: 'correct horse battery' };
  await expectOk(shop.api('POST', 'auth/login', { body }));
  const { id } = await shop.db
    .selectFrom('sessions')
    .select('id')
    .where('account_id', '=', first.id)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}
