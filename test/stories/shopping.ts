/** What somebody who shops does on the screens, in steps that work with scripts and without. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export type Person = {
  firstName: string;
  lastName: string;
  line1: string;
  postalCode: string;
  city: string;
  country: string;
};

export const ADA: Person = {
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Test Street',
  postalCode: '10115',
  city: 'Berlin',
  country: 'Germany',
};

export const EMAIL = 'ada@example.test';

/** Puts what the product page shows into the bag. The way to the checkout is then in sight. */
export async function addToBag(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to bag' }).click();
  await page.getByRole('link', { name: 'Check out' }).waitFor();
}

export async function goToCheckout(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Check out' }).click();
  await page.getByRole('heading', { name: 'Checkout' }).waitFor();
}

/** One part of the checkout, such as `Billing address`, where fields of the same name stand twice. */
export function partOf(page: Page, heading: string): Locator {
  return page.locator('section', {
    has: page.getByRole('heading', { name: heading, exact: true }),
  });
}

export async function fillAddress(part: Locator, person: Person): Promise<void> {
  const fields: [string, string][] = [
    ['First name', person.firstName],
    ['Last name', person.lastName],
    ['Street and number', person.line1],
    ['Postal code', person.postalCode],
    ['Town or city', person.city],
  ];
  await part.getByRole('combobox', { name: 'Country' }).selectOption({ label: person.country });
  for (const [name, value] of fields) await part.getByRole('textbox', { name }).fill(value);
}

/** Tells the checkout everything that it must know. */
export async function fillCheckout(page: Page, email = EMAIL): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await fillAddress(partOf(page, 'Delivery address'), ADA);
}

/** On to the payment page. Answers the order's number, which stands there. */
export async function placeOrder(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Pay €/ }).click();
  await page.waitForURL(/\/test-gateway\/pay\//);
  const words = await page.getByRole('main').innerText();
  const number = /\b\d{4,}\b/.exec(words.replaceAll(/[€$][\d.,]+/g, ''))?.[0];
  if (!number) throw new Error(`the payment page names no order: ${words}`);
  return number;
}

/** A guest with this product, all filled in, on the payment page. Answers the order's number. */
export async function orderAsGuest(page: Page, email = EMAIL): Promise<string> {
  await addToBag(page);
  await goToCheckout(page);
  await fillCheckout(page, email);
  return placeOrder(page);
}

type Card = 'Approve' | 'Decline' | 'Needs authentication' | 'Abandon';
type Delivery = 'At once' | 'Late' | 'Twice' | 'Out of order' | 'Never';

/** Chooses how the payment ends and whether the shop is told, and sends it off. */
export async function payWith(
  page: Page,
  card: Card,
  delivery: Delivery = 'At once',
): Promise<void> {
  await page.getByRole('radio', { name: card }).check();
  await page.getByRole('radio', { name: delivery }).check();
  await page.getByRole('button', { name: /^Pay €/ }).click();
}

export async function seeThanks(page: Page): Promise<void> {
  await page.getByRole('heading', { name: `Thank you, ${ADA.firstName}` }).waitFor();
}

/** With scripts, waits until the page listens: what is done to it before works too, but in another way. */
export const untilHydrated = (page: Page): Promise<void> =>
  // Asked again from outside: a page that asks itself evaluates a string, which its security policy forbids.
  expect.poll(() => isHydrated(page)).toBe(true);

/** React has reached the page's main part, and finished what surrounds it. */
export const isHydrated = (page: Page): Promise<boolean> =>
  page.evaluate(
    `Object.keys(document.querySelector('main')).some((key) => key.startsWith('__react')) &&
     Object.entries(document).some(
       ([key, root]) => key.startsWith('__reactContainer') && !root.stateNode.current.memoizedState.isDehydrated,
     )`,
  );

/** Chooses a payment method by its name. */
export async function choosePaymentMethod(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name }).check();
}

/** A guest with one cup at the checkout, all filled in, who has chosen how to pay. */
export async function openCheckout(page: Page, paymentMethod: string): Promise<void> {
  await addToBag(page);
  await goToCheckout(page);
  await fillCheckout(page);
  await choosePaymentMethod(page, paymentMethod);
}

/** Sends the checkout off, or the choice of another way. */
export async function pressPay(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Pay|Place the order, )\s?€/ }).click();
}
