/** What delivery costs and when it comes stands on every page before the checkout, for the visitor's own country. */
import { afterEach, describe, expect, test } from 'vitest';
import { setClock } from '#platform/clock.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods } from '#test/factories/orders.ts';
import { weigh } from '#test/factories/shipping.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { buyAsGuest, callerOf, findVariant } from './shop-api.ts';
import { addToBag, goToCheckout, partOf } from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const { token } = await owner(shop);
const staff = (method: string, path: string, body?: unknown) =>
  expectOk(shop.api(method, `admin/${path}`, { token, body }));
const PRODUCT = '/products/drift-throw';
const SERVED_TO_ALL = 'private, no-cache';

afterEach(() => setClock());

type Visitor = { cookie?: string; speaks?: string };

async function look(path: string, { cookie = '', speaks = 'en' }: Visitor = {}) {
  const response = await fetch(shop.url + path, {
    headers: { cookie, 'accept-language': speaks },
  });
  const text = (await response.text()).replaceAll('<!-- -->', '');
  return { isShared: response.headers.get('cache-control') === SERVED_TO_ALL, text };
}

describe('the product page', () => {
  test.each<[string, Visitor, string]>([
    ['the country chosen before', { cookie: 'country=FR', speaks: 'de-AT' }, 'France'],
    [
      'else the country of the browser',
      { speaks: 'en-ZZ,zh-Hant-HK;q=0.9,de-at;q=0.8' },
      'Austria',
    ],
    ['else the country of the shop', { cookie: 'country=XX', speaks: 'xx-XX,tlh' }, 'Belgium'],
  ])('says when things arrive in %s', async (_, visitor, country) => {
    const { text } = await look(PRODUCT, visitor);
    expect(text).toContain(`<p>Delivery to ${country}</p>`);
  });

  test('is cached for each country that is sold to, however many others are named', async () => {
    // No cut-off passes meanwhile.
    setClock(new Date('2026-12-01T08:00:00Z'));
    shop.platform.cache.clear();
    for (const cookie of ['', 'country=BE', 'country=FR']) await look(PRODUCT, { cookie });
    for (const country of ['BE', 'FR', 'XX', 'KP', '../..', 'fr'])
      expect((await look(PRODUCT, { cookie: `country=${country}` })).isShared, country).toBe(true);
    expect((await look(PRODUCT, { speaks: 'ko-KP' })).isShared).toBe(true);
    // No other page says it, so none is made again for another country.
    await look('/products', { cookie: 'country=BE' });
    expect((await look('/products', { cookie: 'country=FR' })).isShared).toBe(true);
  });

  test('says other days from the cut-off on, and from midnight of the shop', async () => {
    const days = async (at: string) => {
      setClock(new Date(at));
      return /\w+ \d+ to \w+ \d+ \w+, €\d+\.\d\d/.exec((await look(PRODUCT)).text)?.[0];
    };
    // What was made today may be right until later than these.
    shop.platform.cache.clear();
    // A Tuesday; clocks in Brussels are an hour ahead of these.
    expect(await days('2026-12-01T08:00:00Z')).toBe('Fri 4 to Tue 8 December, €4.90');
    expect(await days('2026-12-01T20:00:00Z')).toBe('Mon 7 to Wed 9 December, €4.90');
    expect(await days('2026-12-02T23:00:00Z')).toBe('Tue 8 to Thu 10 December, €4.90');
  });

  test('has the price for the weight and the price of each variant, in its currency', async () => {
    const { body: zone } = await staff('POST', 'shipping-zones', {
      name: 'Faroes',
      countries: ['FO'],
    });
    const price = { amount: 800, freeFrom: 4_000, steps: [{ from: 2_000, amount: 1_600 }] };
    await staff('POST', 'shipping-options', {
      zoneId: zone.id,
      name: 'Ferry',
      active: true,
      pricing: 'weight',
      minDays: 1,
      maxDays: 1,
      cutOffHour: null,
      maxWeightGrams: 5_000,
      prices: [
        { ...price, currency: 'EUR' },
        { ...price, amount: 900, currency: 'USD' },
      ],
    });
    const lineOf = async (weightGrams: number, euros: number, currency = 'EUR') => {
      const { slug, variantId } = await goods(shop, { price: euros * 100 });
      await weigh(shop.db, variantId, weightGrams);
      const cookie = `country=FO; currency=${currency}`;
      const { text } = await look(`/products/${slug}`, { cookie });
      return /<p>Delivery to Faroe Islands<\/p><p[^>]*>([^<]*)/.exec(text)?.[1];
    };
    setClock(new Date('2026-12-01T08:00:00Z'));
    expect(await lineOf(1_999, 20)).toBe('Wed 2 December, €8.00. Free from €40.00.');
    expect(await lineOf(2_000, 20)).toBe('Wed 2 December, €16.00. Free from €40.00.');
    expect(await lineOf(2_000, 20, 'USD')).toBe('Wed 2 December, $16.00. Free from $40.00.');
    expect(await lineOf(2_000, 40)).toBe('Wed 2 December, free.');
    expect(await lineOf(5_001, 40)).toBe('We do not deliver this to Faroe Islands.');
  });
});

test('the bag says the same for all that is in it, and what is missing until delivery is free', async () => {
  const { slug, variantId } = await goods(shop, { price: 12_000 });
  setClock(new Date('2026-12-01T08:00:00Z'));
  shop.platform.cache.clear();
  const body = { country: 'DE' };
  const { body: started } = await expectOk(caller.api('POST', 'carts', { body }));
  const cart: string = started.token;
  const put = () =>
    expectOk(caller.api('POST', 'cart/items', { cart, body: { variantId, quantity: 1 } }));
  const line = async (path: string) => {
    const { text } = await look(path, { cookie: `cart=${cart}; country=DE` });
    return /<p>Delivery to Germany<\/p><p[^>]*>([^<]*)/.exec(text)?.[1];
  };
  const days = 'Fri 4 to Tue 8 December';
  await put();
  expect(await line(`/products/${slug}`)).toBe(`${days}, €4.90. Free from €300.00.`);
  expect(await line('/bag')).toBe(`${days}, €4.90. €180.00 more and delivery is free.`);
  await put();
  expect(await line('/bag')).toBe(`${days}, €4.90. €60.00 more and delivery is free.`);
  await put();
  expect(await line('/bag')).toBe(`${days}, free.`);
});

describe('another country', () => {
  const choose = (country: string, cookie = '') =>
    fetch(`${shop.url}/preferences`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: shop.url, cookie },
      body: new URLSearchParams({ country, back: `${PRODUCT}?Colour=Oat` }),
    });

  test('is chosen by a plain form, and the bag goes along', async () => {
    const { body: started } = await expectOk(caller.api('POST', 'carts', { body: {} }));
    const cart: string = started.token;
    const variantId = await findVariant(caller, 'drift-throw', 'Oat');
    await expectOk(caller.api('POST', 'cart/items', { cart, body: { variantId, quantity: 1 } }));
    const answer = await choose('FR', `cart=${cart}`);
    expect(answer.headers.get('location')).toBe(`${PRODUCT}?Colour=Oat`);
    expect(answer.headers.getSetCookie().join()).toMatch(/^country=FR; Path=\/; SameSite=Lax/);
    const { body } = await expectOk(caller.api('GET', 'cart', { cart }));
    expect(body.country).toBe('FR');
  });

  test('is none that the shop does not sell to', async () => {
    expect((await choose('KP')).headers.getSetCookie()).toEqual([]);
  });
});

describe('the checkout', () => {
  for (const javaScript of [true, false])
    story(
      `has each option with its days, and follows the country, ${javaScript ? 'at once' : 'when asked without scripts'}`,
      async ({ open }) => {
        const { slug } = await goods(shop, { price: 2_000 });
        const page = await open(`${shop.url}/products/${slug}`, { javaScript });
        await addToBag(page);
        await goToCheckout(page);
        const delivery = page.getByRole('group', { name: 'Delivery' });
        const option = (name: RegExp) => delivery.getByRole('radio', { name });
        await option(/^Standard delivery \w+ \d+ .*€4\.90/).waitFor();
        await option(/^Express delivery \w+ \d+ .*€12\.90/).waitFor();
        const part = partOf(page, 'Delivery address');
        await part.getByRole('textbox', { name: 'First name' }).fill('Ada');
        await part.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Norway' });
        if (!javaScript) await part.getByRole('button', { name: 'Update' }).click();
        await option(/^Tracked parcel \w+ \d+ .*€9\.90/).waitFor();
        await page.getByRole('button', { name: 'Pay €29.90' }).waitFor();
        expect(await option(/^Tracked parcel/).isChecked()).toBe(true);
        expect(await part.getByRole('textbox', { name: 'First name' }).inputValue()).toBe('Ada');
      },
    );
});

test('an order keeps the days that were promised, on its pages, in its mail and in the admin', async () => {
  const { variantId } = await goods(shop);
  setClock(new Date('2026-12-01T08:00:00Z'));
  const { number, token: orderToken } = await buyAsGuest(caller, variantId);
  // The promise stays, whatever becomes of the days on which parcels leave.
  setClock(new Date('2026-12-02T08:00:00Z'));
  const days = 'Fri 4 to Tue 8 December';
  const cookie = `orders=${number}.${orderToken}`;
  for (const path of [`/orders/${number}`, `/orders/${number}/confirmed`])
    expect((await look(path, { cookie })).text, path).toContain(days);
  const { body } = await expectOk(caller.api('GET', `orders/${number}`, { order: orderToken }));
  expect(body.shippingOption.arrival).toEqual({ from: '2026-12-04', to: '2026-12-08' });
  const mail = () => shop.db.selectFrom('notifications').select('body_text').execute();
  await expect.poll(async () => JSON.stringify(await mail())).toContain(`It arrives ${days}.`);
});

test('past orders keep their currency and amounts when their shopper moves on to another country', async () => {
  const { variantId } = await goods(shop);
  const { number, token: orderToken } = await buyAsGuest(caller, variantId);
  const page = async (country: string, currency: string) => {
    const cookie = `orders=${number}.${orderToken}; country=${country}; currency=${currency}`;
    const { text } = await look(`/orders/${number}`, { cookie, speaks: 'es-ES' });
    return text.match(/[€$]\d+\.\d\d/g);
  };
  const before = await page('DE', 'EUR');
  expect(before).toContain('€29.90');
  expect(await page('US', 'USD')).toEqual(before);
});
