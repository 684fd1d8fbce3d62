/** A newcomer has a shop of their own in ten minutes, from nothing and from the demo. */
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { DEMO_SIGN_INS } from '#modules/settings/index.ts';
import { buildWeb } from '#server/commands/web-build.ts';
import { testMailServer } from '#test/fakes/mail-server.ts';
import { startStripeFake } from '#test/fakes/stripe/index.ts';
import { type Open, story } from '#test/harness/browser/story.ts';
import { copyDemo } from '#test/harness/demo-shop.ts';
import { withFingerprints } from './fingerprints.ts';
import { newMachine, ownerLinkIn } from './live-shop.ts';
import {
  addsProduct,
  makesOwner,
  namesShop,
  opensShop,
  publishesPolicies,
  setsDelivery,
  setsLook,
  setsPayment,
  setsTax,
  writesEnv,
} from './opening-shop.ts';
import { describePace, newTally, paceMs, type Tally } from './pace.ts';
import { type Person, personAt } from './person.ts';
import { ADA, partOf } from './shopping.ts';

const TEN_MINUTES_MS = 600_000;
/** Three processes and a browser, on a machine that has other things to do. */
const STORY_MS = 600_000;

await buildWeb(console.log);
const post = await testMailServer();
const stripe = await startStripeFake({
  webhookUrl: '',
  livemode: true,
  secretKey: 'sk_live_fake000000000000000000000000',
  publishableKey: 'pk_live_fake000000000000000000000000',
});
afterAll(() => stripe.close());
const MAIL = { SMTP_URL: post.url, MAIL_FROM: 'hello@thistle.example' };

async function sitsDown(open: Open, tally: Tally): Promise<Person> {
  const page = await open('about:blank', { trusting: true, fresh: true });
  await withFingerprints(page);
  return personAt(page, tally);
}

/** Somebody who has never been here, from the home page to the thanks. */
async function strangerBuys(open: Open, url: string, tally: Tally): Promise<void> {
  const page = await open(url, { trusting: true, fresh: true, expectFaults: [/favicon/] });
  const stranger = personAt(page, tally);
  await stranger.reads('Blankets from the hills.');
  await stranger.follows(/^Hill blanket/);
  await stranger.reads('Hill blanket');
  await stranger.follows('Moss');
  await stranger.follows('Double');
  await stranger.sees('€120.00');
  await stranger.presses('Add to bag');
  await stranger.follows('Check out', page.locator('body'));
  await stranger.reads('Checkout');
  await stranger.types('Email', 'ada@example.test');
  const address = partOf(page, 'Delivery address');
  await stranger.chooses('Country', ADA.country, address);
  await stranger.types(/^First name/, ADA.firstName, address);
  await stranger.types(/^Last name/, ADA.lastName, address);
  await stranger.types(/^Street and number/, ADA.line1, address);
  await stranger.types(/^Postal code/, ADA.postalCode, address);
  await stranger.types(/^Town or city/, ADA.city, address);
  await stranger.ticks(/^Card or wallet/);
  await stranger.presses(/^Pay €/);
  await page.getByRole('heading', { name: 'Stand-in for Stripe Checkout' }).waitFor();
  // The number of a card, its date and its code.
  tally.key += 23;
  await stranger.presses('Pay', page.locator('body'));
  await stranger.reads('Thank you, Ada');
}

async function seesPaidOrder(merchant: Person): Promise<void> {
  const { page, main } = merchant;
  await merchant.follows('Orders', page.getByRole('navigation', { name: 'Admin' }));
  await merchant.reads('Orders');
  await main.locator('[data-row-link]').first().click();
  await merchant.reads(/^Order/);
  await merchant.sees('Paid');
}

story(
  'an empty live shop has a stranger’s paid order within ten minutes',
  async ({ open }) => {
    const tally = newTally();
    const began = Date.now();
    const merchant = await sitsDown(open, tally);
    const machine = await newMachine();
    onTestFinished(() => machine.close());
    const { liveSettings, publicUrl, innerUrl } = machine;
    stripe.sendWebhooksTo(`${innerUrl}/webhooks/stripe`);
    writesEnv(merchant, { ...liveSettings, ...MAIL }, 3);
    const output = await machine.start({ ...liveSettings, ...MAIL, ...stripe.settings });

    await makesOwner(merchant, ownerLinkIn(output));
    await namesShop(merchant);
    await setsLook(merchant);
    await setsTax(merchant);
    await setsDelivery(merchant);
    await setsPayment(merchant);
    await addsProduct(merchant);
    await publishesPolicies(merchant);
    await opensShop(merchant);
    await strangerBuys(open, publicUrl, tally);
    await seesPaidOrder(merchant);

    await expect.poll(() => post.received.recipients.join(), { timeout: 20_000 }).toContain('ada@');
    console.log(
      `From an empty live shop to a paid order: ${describePace(tally)}; this machine took ${Math.round((Date.now() - began) / 1000)} s.`,
    );
    expect(paceMs(tally)).toBeLessThan(TEN_MINUTES_MS);
  },
  STORY_MS,
);

/** In the demo, as its first page says: what was there to try out goes, and the shop is started as a live one. */
async function emptiesDemo({ page, ...demo }: Person, url: string): Promise<void> {
  await page.goto(`${url}/sign-in?to=/admin`);
  await demo.reads('Sign in');
  const [owner] = DEMO_SIGN_INS;
  await demo.types('Email', owner?.email ?? '');
  await demo.types('Password', owner?.password ?? '');
  await demo.presses('Sign in');
  await demo.reads('Overview');
  await demo.follows('Empty the demo');
  await demo.reads('Empty the demo');
  await demo.presses('Empty the demo');
  await demo.sees('The demo is empty.');
}

story(
  'the demo, once it is emptied, is a live shop with a stranger’s paid order within ten minutes',
  async ({ open }) => {
    const tally = newTally();
    const machine = await newMachine(await copyDemo(inject('postgresUrl')));
    onTestFinished(() => machine.close());
    const { liveSettings, publicUrl, innerUrl } = machine;
    const merchant = await sitsDown(open, tally);
    tally.key += 'npm start\n'.length;
    await machine.start({ SHOP_MODE: 'demo', PUBLIC_URL: innerUrl });
    await emptiesDemo(merchant, innerUrl);
    await machine.stop();

    stripe.sendWebhooksTo(`${innerUrl}/webhooks/stripe`);
    writesEnv(merchant, { ...liveSettings, ...MAIL }, 3);
    const output = await machine.start({ ...liveSettings, ...MAIL, ...stripe.settings });
    await makesOwner(merchant, ownerLinkIn(output));
    await namesShop(merchant);
    await setsTax(merchant);
    await addsProduct(merchant);
    await publishesPolicies(merchant);
    await opensShop(merchant);
    await strangerBuys(open, publicUrl, tally);
    await seesPaidOrder(merchant);
    console.log(`From the demo to a paid order: ${describePace(tally)}.`);
    expect(paceMs(tally)).toBeLessThan(TEN_MINUTES_MS);
  },
  STORY_MS,
);
