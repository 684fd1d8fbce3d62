/**
 * Drafts to start a shop's policies from. They are no legal advice: what depends on the shop or its law stands in brackets
 * and is the merchant's to write; what the shop knows of itself is written there already (`fill-draft.ts`, whose names
 * the brackets use). They stay on the server, for a browser needs one of them at most.
 */
import type { Policy } from '#common/policies.ts';

type Draft = {
  title: string;
  text: string;
  /** What some shops have to add, and others not. */
  notes?: string[];
};

export const policyDrafts: Record<Policy, Draft> = {
  terms: {
    title: 'Terms and conditions',
    text: `## Who you buy from

[Name of your company], [address], [register and number], [VAT number]. You reach us at [email address] and [telephone number].

## Your order

What we show is an invitation to order. By sending your order you make an offer; the contract is made when we confirm it by email.

## Prices and payment

Prices are in the currency shown and [include / do not include] VAT. Delivery costs are shown before you order. You pay with one of the methods offered at the checkout.

## Delivery

We deliver to the countries named at the checkout, within the time shown there. See our delivery page.

## Right of withdrawal

Consumers in the European Union may withdraw within 14 days. See our page on returns and withdrawal.

## If something is wrong with the goods

Your legal rights apply in full.

## Law and complaints

These terms are governed by the law of [country]. Consumers keep the protection of the law of the country where they live. Complaints: [email address]. [Name the dispute body you take part in, or say that you take part in none.]`,
    notes: [
      'When your contract is made, if not by the confirmation.',
      'A commercial guarantee: who gives it, and how to use it.',
    ],
  },
  returns: {
    title: 'Returns and withdrawal',
    text: `## Right of withdrawal

If you are a consumer in the European Union you may withdraw from your order within 14 days without giving a reason. The period ends 14 days after you, or somebody you name who is not the carrier, received the goods.

To withdraw, tell us clearly, for example by a letter or an email to [name of your company], [address], [email address]. You may use the form below, but need not. It is enough to send your message before the period ends.

## What happens then

We pay back all payments we received from you, including the costs of the cheapest delivery we offer, within 14 days of your message, by the method you paid with. We may wait until we have the goods back or you have proved that you sent them.

Send the goods back within 14 days of your message to [return address]. [You bear / We bear] the direct costs of returning them. You are liable for a loss of value only where it comes from handling beyond what is needed to see how the goods are and work.

## Exceptions

The right does not apply to [goods made to your wishes, sealed goods that were opened and cannot be returned for hygiene, goods that spoil quickly: name what you sell].

## Form of withdrawal

To [name of your company], [address], [email address]:

I/We withdraw from my/our contract of sale of the following goods:

Ordered on / received on:

Name, address, signature (on paper only), date:`,
  },
  delivery: {
    title: 'Delivery',
    text: `We send orders from [country] with [carriers].

## Costs and times

The checkout shows what delivery to your country costs and when it should arrive. Orders placed before [hour] on a working day leave the same day.

## If a parcel does not arrive

Write to [email address] if your parcel is late. We look for it with the carrier, and send it again or pay you back.

## Customs

For countries outside of [the European Union], customs may ask for duties and taxes, which [you pay / are included].`,
    notes: ['From what sum delivery is free.'],
  },
  privacy: {
    title: 'Privacy',
    text: `## Who is responsible

[Name of your company], [address], [email address].

## What we use, and why

- **Your order:** name, addresses, email address, what you ordered and how you paid, to carry out the contract and because tax law makes us keep invoices for [number] years.
- **Your account:** what you enter there, until you close it.
- **Messages:** what you write to us, to answer you.
- **Newsletter:** your email address, if you ask for it, until you unsubscribe.
- **Security:** addresses of computers and what they asked for, for [number] days.

## Who receives it

The carrier, [payment providers], [mail provider], [hosting provider].

## Cookies

We set only those that the shop needs: for your sign-in, your bag, and the language, currency and country you chose.

## Your rights

You may ask what we know of you, have it corrected, deleted or handed over, limit or object to its use, and withdraw a consent. You may complain to [supervisory authority].`,
    notes: [
      'Your data protection officer, if you need one.',
      'Who of those that receive data is outside of the European Union, and what protects it there.',
      'Cookies of anything you add to the shop: ask for consent first.',
    ],
  },
  imprint: {
    title: 'Imprint',
    text: `[Name of your company]
[Address]

Email: [email address]
Telephone: [telephone number]

Register: [register and number]
VAT number: [VAT number]`,
    notes: [
      'Who represents you, where you are a company.',
      'The supervisory authority and professional rules, where your trade needs a licence.',
    ],
  },
  accessibility: {
    title: 'Accessibility',
    text: `We want everybody to be able to shop here: with a keyboard, a screen reader, large text or a bad connection.

## How far we are

Our goal is WCAG 2.2, level AA. [Say what you know does not meet it yet, and by when you will mend it.] This statement is of [date].

## Tell us

If something stands in your way, write to [email address] or call [telephone number]. We answer within [number] working days.

[Name the authority that watches over accessibility in your country.]`,
  },
  about: {
    title: 'About us',
    text: `[Who you are, in two sentences.]

[What you sell and why you chose it.]

[Where you are, and how people reach you.]`,
  },
  contact: {
    title: 'Contact',
    text: `Write to [email address] or call [telephone number], [days and hours].

[Name of your company]
[Address]`,
  },
};
