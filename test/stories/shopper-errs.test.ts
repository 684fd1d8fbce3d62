import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { buyAsGuest, callerOf, findVariant, setStock } from './shop-api.ts';
import {
  addToBag,
  fillCheckout,
  goToCheckout,
  orderAsGuest,
  partOf,
  payWith,
  pressPay,
  seeThanks,
} from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];
// The answer to a form with a fault in it says so with its status too.
const expectFaults = [/status of 4\d\d/];

story.for(modes)(
  'every fault of the checkout stands beside its field, and nothing typed is lost, $how',
  async ({ javaScript }, { open }) => {
    const page = await open(`${shop.url}/products/level-plate`, { javaScript, expectFaults });
    await addToBag(page);
    await goToCheckout(page);
    const email = page.getByRole('textbox', { name: 'Email' });
    const delivery = partOf(page, 'Delivery address');
    const city = delivery.getByRole('textbox', { name: 'Town or city' });
    await email.fill('ada at example');
    await city.fill('Berlin');
    await page.getByRole('button', { name: /^Pay €/ }).click();
    await page.getByText('4 fields need another look.').waitFor();
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('name')).toBe('email');
    expect(await messageOf(email)).toContain('This does not look like an email address.');
    const last = delivery.getByRole('textbox', { name: 'Last name' });
    expect(await messageOf(last)).toContain('Enter the last name.');
    expect(await last.getAttribute('aria-invalid')).toBe('true');
    expect(await email.inputValue()).toBe('ada at example');
    expect(await city.inputValue()).toBe('Berlin');

    await fillCheckout(page);
    const code = delivery.getByRole('textbox', { name: 'Postal code' });
    await code.fill(' ');
    await page.getByRole('button', { name: /^Pay €/ }).click();
    await page.getByText('One field needs another look.').waitFor();
    await expect.poll(() => focused.getAttribute('name')).toBe('shipping.postalCode');
    expect(await last.inputValue()).toBe('Example');
    await code.fill('10115');
    await page.getByRole('button', { name: /^Pay €/ }).click();
    await payWith(page, 'Approve');
    await seeThanks(page);
  },
);

/** What a field says of itself to those who hear the page. */
async function messageOf(
  field: ReturnType<ReturnType<typeof partOf>['getByRole']>,
): Promise<string> {
  const ids = (await field.getAttribute('aria-describedby')) ?? '';
  const texts = ids.split(' ').map((id) => field.page().locator(`[id="${id}"]`).innerText());
  return (await Promise.all(texts)).join(' ');
}

story.for(modes)(
  'what sells out in the bag is told, and the rest can be bought, $how',
  async ({ javaScript }, { open }) => {
    const cup = await findVariant(caller, 'morrow-cup', 'Slate');
    await setStock(caller, cup, 1);
    const page = await open(`${shop.url}/products/morrow-cup?Colour=Slate`, { javaScript });
    await page.getByText('1 left').waitFor();
    await addToBag(page);
    await buyAsGuest(caller, cup);
    await page.goto(`${shop.url}/bag`);
    const main = page.getByRole('main');
    await main.getByText('Morrow cup (Slate) has sold out. Please remove it.').waitFor();
    await main.getByRole('button', { name: 'Remove Morrow cup (Slate) from the bag' }).click();
    await main.getByText('Your bag is empty.').waitFor();
    await page.goto(`${shop.url}/products/morrow-cup?Colour=Slate`);
    expect(await page.getByRole('button', { name: 'Sold out' }).isDisabled()).toBe(true);
  },
);

story.for(modes)(
  'the last one goes to who pays first; the other is told before any money moves, $how',
  async ({ javaScript }, { open }) => {
    const lamp = await findVariant(caller, 'hush-pendant', 'Large');
    await setStock(caller, lamp, 1);
    const address = `${shop.url}/products/hush-pendant?Size=Large`;
    const slow = await open(address, { javaScript, expectFaults });
    await addToBag(slow);
    await goToCheckout(slow);
    await fillCheckout(slow, 'slow@example.test');
    const quick = await open(address, { javaScript, expectFaults });
    await orderAsGuest(quick, 'quick@example.test');

    await slow.getByRole('button', { name: /^Pay €/ }).click();
    await seeRefusal(slow, 'Hush pendant (Large) has sold out. Please remove it.');
    expect(await slow.getByRole('textbox', { name: 'Email' }).inputValue()).toBe(
      'slow@example.test',
    );
    await payWith(quick, 'Approve');
    await seeThanks(quick);
    await quick.goto(address);
    expect(await quick.getByRole('button', { name: 'Sold out' }).isDisabled()).toBe(true);
  },
);

story.for(modes)(
  'what another window puts in the place of what was shown is not ordered unseen, $how',
  async ({ javaScript }, { open }) => {
    const page = await open(`${shop.url}/products/vesper-candlestick?Finish=Brass`, {
      javaScript,
      expectFaults,
    });
    await addToBag(page);
    await goToCheckout(page);
    await fillCheckout(page);
    const other = await page.context().newPage();
    await other.goto(`${shop.url}/bag`);
    const lines = other.getByRole('main');
    await lines
      .getByRole('button', { name: 'Remove Vesper candlestick (Brass) from the bag' })
      .click();
    await lines.getByText('Your bag is empty.').waitFor();
    await other.goto(`${shop.url}/products/vesper-candlestick?Finish=Blackened+steel`);
    await addToBag(other);

    await page.setViewportSize({ width: 390, height: 844 });
    await pressPay(page);
    await seeRefusal(page, 'Vesper candlestick (Brass) is no longer in the bag.');
    await seeRefusal(page, 'Vesper candlestick (Blackened steel) was added (1).');
    await page.getByRole('link', { name: /^(The total was|Vesper candlestick)/ }).waitFor();
    await other.goto(`${shop.url}/products/level-plate`);
    await addToBag(other);
    await page.setViewportSize({ width: 1440, height: 900 });
    await pressPay(page);
    await seeRefusal(page, /^The total was .* and is now .*\.$/);
    await pressPay(page);
    await payWith(page, 'Approve');
    await seeThanks(page);
    await page.getByRole('main').getByText('Blackened steel').first().waitFor();
  },
);

/** The notice says so, has the focus, and begins within the window. */
async function seeRefusal(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('alert').getByText(words).waitFor();
  const notice = page.locator('#refusal:focus');
  await notice.waitFor();
  const top = () => notice.evaluate((element) => element.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  expect(await top()).toBeLessThan(page.viewportSize()?.height ?? 0);
}

story('a field shows its error when it loses focus, until it is right', async ({ open }) => {
  const page = await open(`${shop.url}/products/level-plate`, { expectFaults });
  await addToBag(page);
  await goToCheckout(page);
  // Whoever comes from the panel hears the page, not the button behind it.
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('content');
  const email = page.getByRole('textbox', { name: 'Email' });
  const shown = page.locator('.field-error');
  await email.focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => shown.allInnerTexts()).toEqual(['Enter your email.']);
  // From the country, which was passed by.
  await email.fill('ada@example.test');
  await expect.poll(() => shown.allInnerTexts()).toEqual(['Choose a country.']);

  await page.getByRole('button', { name: /^Pay €/ }).click();
  const link = page.getByRole('link', { name: 'Choose a country.' });
  await link.click();
  expect(await page.evaluate('document.activeElement.name')).toBe('shipping.country');
  await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Germany' });
  await link.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Enter the last name.' }).waitFor();
});

story.for(modes)(
  'what was typed at the checkout is kept, $how',
  async ({ javaScript }, { open }) => {
    const page = await open(`${shop.url}/products/level-plate`, { javaScript, expectFaults });
    await addToBag(page);
    await goToCheckout(page);
    const email = page.getByRole('textbox', { name: 'Email' });
    const city = partOf(page, 'Delivery address').getByRole('textbox', { name: 'Town or city' });
    await email.fill('ada@exam');
    await city.fill('Berlin');
    if (javaScript) {
      const draftSaved = page.waitForResponse((response) =>
        response.url().endsWith('/checkout/draft'),
      );
      await city.blur();
      await draftSaved;
    } else {
      await page.getByRole('button', { name: /^Pay €/ }).click();
      await page.getByText('fields need another look.').waitFor();
    }
    await page.goto(`${shop.url}/bag`);
    await page.getByRole('link', { name: 'Check out' }).click();
    await page.getByRole('heading', { name: 'Checkout' }).waitFor();
    expect(await email.inputValue()).toBe('ada@exam');
    expect(await city.inputValue()).toBe('Berlin');
    await page.reload();
    expect(await city.inputValue()).toBe('Berlin');
    await page.goBack();
    await page.getByRole('heading', { name: 'Your bag' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: 'Checkout' }).waitFor();
    expect(await city.inputValue()).toBe('Berlin');

    const other = await open(shop.url, { javaScript, expectFaults });
    await other.context().addCookies(await page.context().cookies());
    await other.goto(`${shop.url}/checkout`);
    expect(await other.getByRole('textbox', { name: 'Town or city' }).first().inputValue()).toBe(
      'Berlin',
    );
  },
);
