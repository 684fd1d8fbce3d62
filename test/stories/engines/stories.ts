/** What people do in the shop, the same in every engine. Each story begins as somebody new. */
import { join } from 'node:path';
import { DEMO_SIGN_INS } from '#modules/settings/index.ts';
import { DESKTOP, PHONE, type Size, type Window } from './browser.ts';
import { button, choice, css, field, heading, link, section, text } from './locators.ts';

export type EngineStory = {
  name: string;
  size: Size;
  run(window: Window, shopUrl: string): Promise<void>;
};

const PHOTO = join(import.meta.dirname, '../../../demo/photos/ember-teapot.webp');
const EMAIL = 'ada@example.test';
const ADDRESS: [string, string][] = [
  ['First name', 'Ada'],
  ['Last name', 'Example'],
  ['Street and number', '1 Test Street'],
  ['Postal code', '10115'],
  ['Town or city', 'Berlin'],
];

export const STORIES: EngineStory[] = [
  { name: 'browse by the menu on a phone', size: PHONE, run: browse },
  { name: 'search and filter on a phone', size: PHONE, run: filter },
  { name: 'buy, be refused, pay and see the order', size: DESKTOP, run: buy },
  { name: 'buy on a phone', size: PHONE, run: buyOnPhone },
  { name: 'look at the account', size: DESKTOP, run: account },
  { name: 'walk the lists of the admin', size: DESKTOP, run: lists },
  { name: 'add a product with a picture', size: DESKTOP, run: product },
];

async function browse(window: Window, shop: string) {
  await window.goto(shop);
  await window.hydrated();
  await window.click(button('Menu'));
  await window.click(link('Ceramics', css('id', 'menu')));
  await window.untilAt(/\/categories\/ceramics$/);
  await window.gone(css('id', 'menu'));
  await window.click(link('Tarn vase', '//main'));
  await window.see(heading('Tarn vase'));
  await window.click(link('Moss', '//main'));
  await window.untilAt(/Colour=Moss/);
}

async function filter(window: Window, shop: string) {
  await window.goto(`${shop}/products`);
  await window.hydrated();
  await window.click(button('Search', '//header'));
  await window.type('//input[@type="search"]', 'vase');
  await window.press('Enter');
  await window.see(heading('vase'));
  await window.gone(css('id', 'search'));
  await window.see(link('Tarn vase', '//main'));
  await window.goto(`${shop}/products`);
  await window.hydrated();
  await window.click(button('Filter', '//main'));
  await window.type(field('Up to'), '50');
  await window.click(button('Show products'));
  await window.untilAt(/maxPrice=50/);
  await window.gone(css('id', 'filters'));
}

async function addToBag(window: Window, shop: string) {
  await window.goto(`${shop}/products/level-plate`);
  await window.hydrated();
  await window.click(button('Add to bag'));
  await window.click(link('Check out', '//dialog'));
  await window.see(heading('Checkout'));
  await window.gone('//dialog');
}

async function fillCheckout(window: Window) {
  const delivery = section('Delivery address');
  await window.type(field('Email'), EMAIL);
  await window.select(field('Country', delivery), 'DE');
  for (const [label, words] of ADDRESS) await window.type(field(label, delivery), words);
}

async function buy(window: Window, shop: string) {
  await addToBag(window, shop);
  await window.click(button('Pay €', '//main'));
  await window.see('//*[@aria-invalid="true"]');
  // The first field with a fault has the focus and is seen whole, below what is fixed at the top.
  const isInSight = await window.run<boolean>(
    `const { top, bottom } = document.activeElement.getBoundingClientRect();
     return document.activeElement.matches('[aria-invalid]') && top > 0 && bottom < innerHeight`,
  );
  if (!isInSight) throw new Error('the first field with a fault is not in sight');
  await fillCheckout(window);
  await window.click(button('Pay €', '//main'));
  await window.untilAt(/\/test-gateway\/pay\//);
  await window.click(choice('Decline'));
  await window.click(button('Pay €'));
  await window.untilAt(/\/orders\/\d+\/failed/);
  await window.click(button('Pay €', '//main'));
  await window.untilAt(/\/test-gateway\/pay\//);
  await window.click(button('Pay €'));
  await window.see(heading('Thank you, Ada'));
  await window.click(link('order', '//main'));
  await window.untilAt(/\/orders\/\d+$/);
  await window.see(text('Level plate'));
}

async function buyOnPhone(window: Window, shop: string) {
  await addToBag(window, shop);
  await fillCheckout(window);
  await window.click(button('Pay €', '//main'));
  await window.untilAt(/\/test-gateway\/pay\//);
  await window.click(button('Pay €'));
  await window.see(heading('Thank you, Ada'));
}

async function signIn(window: Window, shop: string, role: string) {
  const { email, password } = DEMO_SIGN_INS.find((one) => one.role === role)!;
  await window.goto(`${shop}/sign-in`);
  await window.hydrated();
  await window.type(field('Email'), email);
  await window.type(field('Password'), password);
  await window.click(button('Sign in', '//main'));
}

async function account(window: Window, shop: string) {
  await signIn(window, shop, 'shopper');
  await window.untilAt(/\/account$/);
  await window.click(link('Addresses', '//main'));
  await window.see(heading('Addresses'));
  await window.click(link('Sign-in and security', '//main'));
  await window.untilAt(/\/account\/security/);
}

async function lists(window: Window, shop: string) {
  await signIn(window, shop, 'owner');
  await window.untilAt(/\/admin$/);
  await window.click(link('Orders', '//nav'));
  await window.see(heading('Orders'));
  const empty = await window.run<string[]>(
    `return [...document.querySelectorAll('input[type=date]')].map((field) => field.value)`,
  );
  if (empty.join('') !== '') throw new Error(`an empty date says ${empty}`);
  await window.click("//main//a[contains(@href, 'toShip=true')]");
  await window.untilAt(/toShip=true/);
  await window.click(link('Settings', '//nav'));
  await window.untilAt(/\/admin\/settings/);
  await window.click(link('Products', '//nav'));
  await window.see(heading('Products'));
  // The second row, on one of its last cells: it leads where its own link leads.
  const title = await window.run<string>(
    `return document.querySelectorAll('tbody tr')[1].querySelector('[data-row-link]').textContent`,
  );
  await window.clickAt('(//tbody/tr)[2]/td[last()]');
  await window.see(`//input[@value=${JSON.stringify(title)}]`);
  await window.click(link('Customers', '//nav'));
  await window.see(heading('Customers'));
}

async function product(window: Window, shop: string) {
  await signIn(window, shop, 'owner');
  await window.untilAt(/\/admin$/);
  await window.goto(`${shop}/admin/products/new`);
  await window.hydrated();
  await window.type(field('Title'), 'Ridge tray');
  await window.choose(field('Add pictures'), PHOTO);
  await window.type(field('Price in EUR'), '39.50');
  await window.type(field('Stock'), '4');
  await window.click(button('Add the product'));
  await window.see(text('Saved.'));
  await window.goto(`${shop}/products/ridge-tray`);
  await window.see('//main//img');
}
