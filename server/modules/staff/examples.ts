/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { byOwner, MARK, type World } from '#test/api/world.ts';
import { nextNumber, shopper, signedIn } from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';

const PERMISSIONS = ['orders:read'];
const newName = (word: string) => `${word} ${nextNumber()}`;
const newEmail = () => `invited${nextNumber()}@example.test`;

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/api-keys/{id}': {
      whose: 'staff',
      make: async (world) => {
        const body = { name: 'Key', permissions: PERMISSIONS };
        return (await byOwner(world, 'POST', 'admin/api-keys', body)).body.apiKey.id;
      },
    },
    '/api/v1/admin/audit/{id}': {
      whose: 'staff',
      make: async (world) => {
        const body = { endsAfterDays: 15 + (nextNumber() % 60) };
        await expectOk(byOwner(world, 'PUT', 'admin/settings/unpaid', body));
        const [newest] = (
          await byOwner(world, 'GET', 'admin/audit?subjectType=settings&subjectId=unpaid&limit=1')
        ).body.items;
        return newest.id;
      },
    },
    '/api/v1/admin/roles/{id}': {
      whose: 'staff',
      make: async (world) => {
        const body = { name: newName('Role'), permissions: PERMISSIONS };
        return (await byOwner(world, 'POST', 'admin/roles', body)).body.id;
      },
    },
    '/api/v1/admin/staff/{id}': {
      whose: 'staff',
      make: async ({ shop }) => (await signedIn(shop, 'support')).id,
    },
    '/api/v1/admin/invites/{id}': {
      whose: 'staff',
      make: async (world) => {
        const body = { email: newEmail(), role: 'support' };
        return (await byOwner(world, 'POST', 'admin/invites', body)).body.id;
      },
    },
    '/api/v1/me/saved-views/{id}': { whose: 'person', make: saveView },
  },
  calls: {
    createApiKey: () => ({ body: (name) => ({ name, permissions: PERMISSIONS }) }),
    createRole: () => {
      const name = newName('Role');
      return { body: (word) => ({ name: `${name} ${word}`, permissions: PERMISSIONS }) };
    },
    updateRole: () => ({ body: () => ({ name: newName('Changed') }) }),
    changeStaffRole: () => ({ body: () => ({ role: 'fulfilment' }) }),
    unblockStaff: async (world) => {
      const { id } = await signedIn(world.shop, 'support');
      await byOwner(world, 'POST', `admin/staff/${id}/block`);
      return { at: { id } };
    },
    inviteStaff: () => {
      const email = newEmail();
      return { body: (word) => ({ email: `${word}.${email}`.toLowerCase(), role: 'support' }) };
    },
    resendInvite: () => ({
      query: (word): Record<string, string> => (word === 'One' ? {} : { locale: 'en' }),
    }),
    renameMySavedView: () => ({ body: (word) => ({ name: newName(word) }) }),
    chooseMyColumns: async ({ shop }) => ({
      as: { token: (await shopper(shop)).token },
      body: (name) => ({ list: 'orders', columns: ['total', `column${name}`] }),
    }),
    saveMyView: async ({ shop }) => ({
      as: { token: (await shopper(shop)).token },
      body: (name) => ({ list: 'orders', name, query: 'toShip=true' }),
    }),
  },
};

async function saveView({ shop, first }: World): Promise<string> {
  const body = { list: 'orders', name: MARK, query: 'toShip=true' };
  const made = await expectOk(shop.api('POST', 'me/saved-views', { token: first.token, body }));
  return made.body.id;
}
