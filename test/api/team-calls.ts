/** The writes of staff, roles, invitations and API keys, for the sweep over the audit log. */
import { nextNumber, signedIn } from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';
import type { TestApp } from '#test/harness/app.ts';
import type { Call, Headers } from './stock-calls.ts';

export function teamCalls(shop: TestApp, call: Call) {
  const idOf = async (path: string, body: object): Promise<string> =>
    (await expectOk(call('POST', path, body))).body.id;
  const newRole = () =>
    idOf('admin/roles', { name: `Role ${nextNumber()}`, permissions: ['orders:read'] });
  const newInvite = () =>
    idOf('admin/invites', { email: `i${nextNumber()}@example.test`, role: 'support' });
  const newStaff = async () => (await signedIn(shop, 'support')).id;
  const newKey = async (): Promise<string> => {
    const body = { name: 'Key', permissions: ['orders:read'] };
    return (await expectOk(call('POST', 'admin/api-keys', body))).body.apiKey.id;
  };
  return {
    createRole: {
      act: () => call('POST', 'admin/roles', { name: 'Walked', permissions: ['orders:read'] }),
    },
    updateRole: {
      ready: newRole,
      act: (id: string, headers?: Headers) =>
        call('PATCH', `admin/roles/${id}`, { name: 'Walked on' }, headers),
    },
    deleteRole: { ready: newRole, act: (id: string) => call('DELETE', `admin/roles/${id}`) },
    changeStaffRole: {
      ready: newStaff,
      act: (id: string, headers?: Headers) =>
        call('PATCH', `admin/staff/${id}`, { role: 'fulfilment' }, headers),
    },
    removeStaff: { ready: newStaff, act: (id: string) => call('DELETE', `admin/staff/${id}`) },
    blockStaff: { ready: newStaff, act: (id: string) => call('POST', `admin/staff/${id}/block`) },
    forgetStaffFactors: {
      ready: newStaff,
      act: (id: string) => call('POST', `admin/staff/${id}/forget-factors`),
    },
    unblockStaff: {
      ready: async () => {
        const id = await newStaff();
        await expectOk(call('POST', `admin/staff/${id}/block`));
        return id;
      },
      act: (id: string) => call('POST', `admin/staff/${id}/unblock`),
    },
    inviteStaff: {
      act: () => call('POST', 'admin/invites', { email: 'walked@example.test', role: 'support' }),
    },
    resendInvite: {
      ready: newInvite,
      act: (id: string) => call('POST', `admin/invites/${id}/resend`),
    },
    withdrawInvite: {
      ready: newInvite,
      act: (id: string) => call('DELETE', `admin/invites/${id}`),
    },
    createApiKey: {
      act: () => call('POST', 'admin/api-keys', { name: 'Walked', permissions: ['orders:read'] }),
    },
    revokeApiKey: { ready: newKey, act: (id: string) => call('DELETE', `admin/api-keys/${id}`) },
  };
}
