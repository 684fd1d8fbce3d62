import { expect } from 'vitest';
import { assertAccessible, assertTranslated } from '#test/harness/browser/look.ts';
import { PSEUDO, story, WIDTHS } from '#test/harness/browser/story.ts';
import { startDemoProvider } from '#test/harness/demo-provider.ts';

const provider = await startDemoProvider();
// The way back leads to a shop that is not there: only the provider's pages are looked at.
const expectFaults = [/\/back/, /favicon/];
const openSession = () =>
  provider.open({
    description: '10001',
    returnUrl: `${provider.url}/back`,
    cancelUrl: `${provider.url}/back?cancelled`,
  });

story('a shopper pays with a card that needs authentication, without scripts', async ({ open }) => {
  for (const width of [WIDTHS.phone, WIDTHS.desktop] as const) {
    const { id, url } = await openSession();
    const page = await open(url, { width, javaScript: false, expectFaults });
    await page.getByRole('radio', { name: 'Needs authentication' }).check();
    await page.getByRole('radio', { name: 'Never' }).check();
    await page.getByRole('button', { name: 'Pay €84.00' }).click();
    await page.getByRole('heading', { name: 'Confirm the payment' }).waitFor();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.waitForURL(/\/back$/);
    expect((await provider.call('GET', `/sessions/${id}`)).body.status).toBe('paid');
    await page.goto(url);
    await page.getByRole('heading', { name: 'This is paid' }).waitFor();
  }
});

story(
  'every page of the demo provider is accessible, in light and dark, in any language',
  async ({ open }) => {
    for (const dark of [false, true]) {
      for (const locale of ['en', PSEUDO]) {
        const { id, url } = await openSession();
        const page = await open(url, { width: WIDTHS.phone, locale, dark, expectFaults });
        const look = async () => {
          await assertAccessible(page);
          if (locale === PSEUDO) await assertTranslated(page);
        };
        await look();
        await provider.call('POST', `/sessions/${id}/pay`, {
          card: 'authenticate',
          webhook: 'lost',
        });
        await page.reload();
        await look();
        await provider.call('POST', `/sessions/${id}/expire`);
        await page.reload();
        await look();
      }
    }
  },
);
