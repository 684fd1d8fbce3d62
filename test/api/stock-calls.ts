/** The writes of stock, each with what it needs first, for the sweep over the audit log. */
import { expectOk, goods } from '#test/factories/orders.ts';
import type { TestAnswer, TestApp } from '#test/harness/app.ts';

export type Headers = Record<string, string>;
export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Headers,
) => Promise<TestAnswer>;

export function stockCalls(shop: TestApp, call: Call) {
  const variant = async () => (await goods(shop)).variantId;
  const locations = 'admin/stock-locations';
  return {
    setStock: {
      ready: variant,
      act: (id: string, headers?: Headers) =>
        call('PUT', `admin/stock/${id}`, { onHand: 7 }, headers),
    },
    changeStock: {
      ready: variant,
      act: (variantId: string) =>
        call('POST', 'admin/stock/changes', { items: [{ variantId, change: -2 }], reason: 'Lost' }),
    },
    createStockLocation: { act: () => call('POST', locations, { name: 'Walked', code: 'walked' }) },
    updateStockLocation: {
      ready: async (): Promise<string> =>
        (await expectOk(call('POST', locations, { name: 'Ready', code: 'ready' }))).body.id,
      act: (id: string, headers?: Headers) =>
        call('PATCH', `${locations}/${id}`, { name: 'Moved' }, headers),
    },
  };
}
