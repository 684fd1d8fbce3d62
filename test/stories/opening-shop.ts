/** What a merchant does between an empty live shop and the first order, page by page. */
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Person } from './person.ts';

const PHOTOS = join(import.meta.dirname, '../../demo/photos');
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 32"><path d="M4 28 16 4l12 24Z"/></svg>`;

export const MERCHANT = {
  name: 'Nora Fell',
  email: 'nora@thistle.example',
  password: 'a kettle of grey herons',
};

/** Types the settings of the README into the file `.env`, and starts the shop. */
export function writesEnv({ tally }: Person, typed: Record<string, string>, pasted: number): void {
  const lines = Object.entries(typed).map(([name, value]) => `${name}=${value}\n`);
  tally.key += lines.join('').length + 'npm start\n'.length;
  tally.control += lines.length;
  tally.paste += pasted;
}

/** By the link from the terminal, on to a second factor and into the admin. */
export async function makesOwner(person: Person, link: string): Promise<void> {
  const { page, tally } = person;
  tally.paste += 1;
  await page.goto(link);
  await person.reads('Open your shop');
  await person.types('Your name', MERCHANT.name);
  await person.types('Email', MERCHANT.email);
  await person.types('Password', MERCHANT.password);
  await person.presses('Open the shop');
  await person.reads('Sign-in and security');
  await person.types('Name of the new passkey', 'Laptop');
  await person.presses('Add a passkey');
  await person.sees('Your second factor is set up.');
  await person.main.getByRole('link', { name: 'Go to the admin' }).last().click();
  await person.reads('Overview');
  await person.follows('Go on');
  await person.reads('Set-up');
}

const menuOf = ({ page }: Person) => page.getByRole('navigation', { name: 'Admin' });

/** To what the menu says is next. */
async function goesOn(person: Person, step: string, heading: string): Promise<void> {
  await person.follows(`Next: ${step}`, menuOf(person));
  await person.reads(heading);
}

/** From the list of all steps. */
async function goesTo(person: Person, link: string | RegExp, heading: string): Promise<void> {
  if (!person.page.url().endsWith('/admin/setup')) {
    await person.follows('Set-up', menuOf(person));
    await person.reads('Set-up');
  }
  await person.follows(link);
  await person.reads(heading);
}

export async function namesShop(person: Person): Promise<void> {
  await goesTo(person, 'Name your shop', 'Name and address');
  await person.types('Name of the shop', 'Thistle & Fell');
  await person.types('Tagline', 'Blankets from the hills.');
  await person.types('Legal name', MERCHANT.name);
  await person.types('Street and number', '4 Quay Street');
  await person.types('Postal code', 'T12 X2Y3');
  await person.types('City', 'Cork');
  await person.chooses('Country', 'Ireland');
  await person.types('Email for customers', 'hello@thistle.example');
  await person.types('Phone for customers', '+353 21 555 0100');
  await person.types('Tax number', 'IE1234567FA');
  await person.types('Company register', 'CRO 123456');
  await person.presses('Save');
  await person.sees('Saved.');
}

export async function setsLook(person: Person): Promise<void> {
  await goesTo(person, 'Look', 'Look');
  await person.types('Accent', '#7a3e5d');
  await person.ticks(/^Stone/);
  await person.presses('Save');
  await person.sees('Saved.');
  await goesTo(person, 'Logo and icon', 'Logo and icon');
  const mimeType = 'image/svg+xml';
  await person.brings('Logo', [{ name: 'logo.svg', mimeType, buffer: Buffer.from(LOGO) }]);
  await person.presses('Save');
  await person.sees('Saved.');
}

export async function setsTax(person: Person): Promise<void> {
  await goesOn(person, 'Currency and tax', 'Tax');
  await person.main
    .getByText(/VAT 23%/)
    .first()
    .waitFor();
  await person.presses('Save how prices are meant');
  await person.sees('Saved.');
  await person.follows('What your prices are in stands under Currencies.');
  await person.reads('Currencies');
  await person.presses('Stop selling in USD');
  await person.sees('Saved.');
}

export async function setsDelivery(person: Person): Promise<void> {
  await goesOn(person, 'Delivery', 'Delivery');
  await person.follows('Add a zone');
  await person.reads('New zone');
  await person.types('Name', 'European Union');
  await person.ticks('All of these that are in no other zone');
  await person.presses('Add the zone');
  await person.reads('New delivery option');
  await person.types('Name', 'Standard');
  await person.types('Price', '4.90');
  await person.types('Free from a total of', '150');
  await person.types('At least', '2');
  await person.types('At most', '4');
  await person.presses('Add the delivery option');
  await person.reads('Delivery');
  await person.sees('2 to 4 working days');
}

/** Cards are there by their keys; those who would rather transfer are told where to. */
export async function setsPayment(person: Person): Promise<void> {
  await goesTo(person, /^See or change ?: Payment$/, 'Payment methods');
  await person.follows('Change Bank transfer');
  await person.reads('Bank transfer');
  await person.ticks('Offered at the checkout');
  await person.types('Instructions', 'Nora Fell, IBAN IE29 AIBK 9311 5212 3456 78');
  await person.presses('Save');
  await person.reads('Payment methods');
  await person.sees('Bank transfer is saved.');
}

export async function addsProduct(person: Person): Promise<void> {
  const { main } = person;
  await goesOn(person, 'First product', 'New product');
  await person.types('Title', 'Hill blanket');
  await person.types('Description', 'Woven from undyed wool, and soft on both sides.');
  await person.brings('Add pictures', [
    join(PHOTOS, 'drift-throw-oat.webp'),
    join(PHOTOS, 'drift-throw-rust.webp'),
  ]);
  await person.types(/^What picture 1 shows/, 'A folded blanket');
  await person.types(/^What picture 2 shows/, 'The blanket over a chair');
  await person.types('New category', 'Blankets');
  await person.types('Option 1', 'Colour');
  await person.types('Values of option 1', 'Heather\nMoss');
  await person.types('Option 2', 'Size');
  await person.types('Values of option 2', 'Throw\nDouble');
  await person.presses('Make a row for each combination');
  const row = (number: number) => main.getByRole('group', { name: `Row ${number}`, exact: true });
  await expect.poll(() => row(4).getByLabel('Size', { exact: true }).inputValue()).toBe('Double');
  await person.types('Weight in grams', '1400', row(1));
  await person.types('Price in EUR', '85', row(1));
  await person.types('Stock', '6', row(1));
  await person.presses(/^Copy the first row/);
  await expect.poll(() => row(4).getByLabel('Price in EUR').inputValue()).toBe('85');
  await person.types('Price in EUR', '120', row(2));
  await person.types('Price in EUR', '120', row(4));
  await person.presses('Add the product');
  await person.sees('Saved. The shop shows it already.');
}

const POLICIES = ['Terms and conditions', 'Returns and withdrawal', 'Privacy', 'Imprint'];
/** What nobody but the merchant knows; the rest of the gaps does not concern this shop. */
const ANSWERS: [RegExp, string][] = [
  [/dispute body/, 'We take part in no dispute procedure.'],
  [/You bear/, 'You bear'],
  [/goods made to your wishes/, 'blankets that are woven to your measure'],
  [/number\]/, '6'],
  [/payment providers/, 'Stripe'],
  [/mail provider/, 'Example Mail'],
  [/hosting provider/, 'Example Hosting'],
  [/supervisory authority/, 'the Data Protection Commission'],
];

export async function publishesPolicies(person: Person): Promise<void> {
  const { main } = person;
  await goesOn(person, 'Policies', 'Pages');
  for (const policy of POLICIES) {
    await person.follows(policy);
    await person.reads(policy);
    await person.fillsGaps(
      main.getByLabel('Text', { exact: true }),
      (gap) => ANSWERS.find(([about]) => about.test(gap))?.[1] ?? '',
    );
    await person.ticks('Now');
    await person.presses('Save');
    await person.sees('Saved.');
    await person.follows('All pages');
    await person.reads('Pages');
  }
}

export async function opensShop(person: Person): Promise<void> {
  const { main } = person;
  await person.follows('Set-up', menuOf(person));
  await person.reads('Set-up');
  await main.getByRole('heading', { name: 'Everything is set up.' }).waitFor();
  await person.presses('Open the shop');
  await person.sees('Your shop is open.');
}
