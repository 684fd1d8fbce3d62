/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { byOwner, MARK, markedShopper } from '#test/api/world.ts';

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/customers/{id}': {
      whose: 'staff',
      make: async ({ shop }) => (await markedShopper(shop)).id,
    },
    '/api/v1/admin/customers/{id}/notes/{noteId}': {
      whose: 'staff',
      make: async (world, { id }) => {
        const body = { note: `${MARK} prefers mornings` };
        return (await byOwner(world, 'POST', `admin/customers/${id}/notes`, body)).body.id;
      },
    },
  },
  calls: {
    updateCustomer: () => ({ body: (crm) => ({ metadata: { crm } }) }),
    blockCustomer: () => ({ body: () => ({}) }),
    unblockCustomer: async (world) => {
      const { id } = await markedShopper(world.shop);
      await byOwner(world, 'POST', `admin/customers/${id}/block`, {});
      return { at: { id } };
    },
    addCustomerNote: () => ({ body: (note) => ({ note }) }),
  },
};
