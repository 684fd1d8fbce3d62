/** The payment methods of a live shop, by the providers' keys that it has. */
import { describe, expect, test } from 'vitest';
import { owner, passSecondFactor } from '#test/factories/accounts.ts';
import { checkOut, expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { openDoors } from '#test/factories/settings.ts';
import { openShop } from '#test/harness/shop.ts';

const codes = (methods: { method: string }[]) => methods.map(({ method }) => method);

describe('a live shop', async () => {
  const LIVE = { SHOP_MODE: 'live', PUBLIC_URL: 'https://shop.example', RATE_LIMITS: 'on' };
  const live = await openShop({ settings: LIVE });
  const liveOwner = await owner(live);
  await passSecondFactor(live.db);
  await openDoors(live.db);
  const look = async (app: typeof live, token: string) =>
    (await expectOk(app.api('GET', 'admin/payment-methods', { token }))).body;

  test('without keys offers no payment method until the merchant sets one up, and names the missing keys', async () => {
    const { body } = await expectOk(live.api('GET', 'payment-methods'));
    expect(codes(body.items)).toEqual([]);
    const seen = await look(live, liveOwner.token);
    expect(codes(seen.items)).toEqual(['bank_transfer', 'cash_on_delivery']);
    expect(seen.providers[0]).toEqual({
      provider: 'stripe',
      name: 'Stripe',
      ready: false,
      missing: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
      optionalMissing: ['STRIPE_PUBLISHABLE_KEY'],
      webhookUrl: 'https://shop.example/webhooks/stripe',
    });
    expect(seen.providers.map(({ ready }: { ready: boolean }) => ready)).not.toContain(true);
  });

  test('offers a provider once all of its keys are set, and shows none of the keys', async () => {
    const { providers } = await look(live, liveOwner.token);
    const names: string[] = providers.flatMap(
      (one: { missing: string[]; optionalMissing: string[] }) => [
        ...one.missing,
        ...one.optionalMissing,
      ],
    );
    const keys = Object.fromEntries(names.map((name) => [name, 'hush_hush']));
    const keyed = await openShop({ settings: { ...LIVE, ...keys } });
    const keyedOwner = await owner(keyed);
    await passSecondFactor(keyed.db);
    const seen = await look(keyed, keyedOwner.token);
    for (const one of seen.providers) {
      expect(one).toMatchObject({ ready: true, missing: [], optionalMissing: [] });
    }
    expect(JSON.stringify(seen)).not.toContain('hush_hush');
    expect(codes((await expectOk(keyed.api('GET', 'payment-methods'))).body.items)).toContain(
      'stripe',
    );
    // Each of them is needed: half of a service's keys is a mistake.
    const needed: string[] = providers.flatMap((one: { missing: string[] }) => one.missing);
    const all: Record<string, string> = { ...LIVE, ...keys };
    for (const name of needed) {
      const { [name]: _left, ...others } = all;
      await expect(openShop({ settings: others })).rejects.toThrow(name);
    }
  });

  test("refuses the demo provider's test card", async () => {
    const cart = await readyCart(live, [await goods(live)]);
    expect((await checkOut(live, cart)).body.code).toBe('payment.method_not_offered');
  });
});
