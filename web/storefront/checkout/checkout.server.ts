/** What happens when the checkout is sent: keep what was typed, look at the total once more, then order and pay. */
import { data } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { titleOfChanges, wordsOfChange } from '#common/bag-changes.ts';
import { translatorFor } from '#common/messages/index.ts';
import type { Money } from '#common/money.ts';
import { withWishesOf } from '#common/seen-bag.ts';
import { attempt } from '../../visit/api.server.ts';
import { problemWords } from '../../visit/problems.server.ts';
import type { Cart } from '../../visit/shapes.ts';
import type { Visit } from '../../visit/visit.server.ts';
import { nameOfPath, readValues } from '../address/address-form.ts';
import { faultWords } from '../address/fault-words.ts';
import { bagHeader, readBag } from '../bag/bag.server.ts';
import { noticesOf } from '../bag/notices.ts';
import { goToPayment } from '../payment/pay.server.ts';
import { readBook, saveToBook } from './book.server.ts';
import { keepDraft } from './draft.server.ts';
import { findFaults, type Kind, toAddresses, type Values, withBookAddress } from './form.ts';

export type Refused = {
  values: Values;
  /** Sentences by field name. */
  errors: Record<string, string>;
  notice: string | null;
  /** What is another by now than what was shown. */
  changes?: string[];
  /** The bag's own notices are among them. */
  tellsStock?: boolean;
};

export async function chooseShipping(visit: Visit, token: string, shippingOptionId: string) {
  const call = { headers: bagHeader(token), body: { shippingOptionId } };
  return attempt(visit.api.PUT('/cart/shipping-option', call));
}

/** Without scripts: shows the total of another way of delivery. Nothing is checked yet. */
export async function updateTotal(visit: Visit, token: string, form: FormData): Promise<Refused> {
  const values = readValues(form);
  await keepDraft(visit, token, values);
  const { problem } = await chooseShipping(visit, token, values.shippingOptionId ?? '');
  return { values, errors: {}, notice: problem ? problemWords(problem, visit.locale) : null };
}

/** Puts an address of the book in the place of what was typed; everything else stays. */
export async function takeAddress(
  visit: Visit,
  token: string,
  { kind, form }: { kind: Kind; form: FormData },
): Promise<Refused> {
  const values = withBookAddress(readValues(form), kind, await readBook(visit));
  await keepDraft(visit, token, values);
  return { values, errors: {}, notice: null };
}

const refuse = (
  values: Values,
  errors: Record<string, string>,
  notice: string | null = null,
  changes: string[] = [],
) => data<Refused>({ values, errors, notice, changes }, { status: 400 });

/** Where no way to pay fits, another address may have some: it is kept, and the page looks again. */
export async function checkAddress(visit: Visit, token: string, form: FormData) {
  const values = readValues(form);
  const { refused } = await keepTyped(visit, token, values);
  return refused ?? refuseNothing(values);
}

const refuseNothing = (values: Values): Refused => ({ values, errors: {}, notice: null });

export async function orderAndPay(visit: Visit, token: string, form: FormData) {
  const { api, locale } = visit;
  const t = translatorFor(locale);
  const values = readValues(form);
  const { paymentMethod = '' } = values;
  const more: Record<string, string> = paymentMethod ? {} : { paymentMethod: t('payment.choose') };
  const { refused, cart } = await keepTyped(visit, token, values, more);
  if (refused) return refused;
  await saveToBook(visit, values);
  // Nobody orders anything else, or pays another amount, than what they saw. The address is what stood in this form.
  const cartVersion = withWishesOf(values.cartVersion ?? '', cart.version);
  const body = { paymentMethod, cartVersion, expectedTotal: shownTotal(values) };
  const opened = await attempt(api.POST('/checkout', { headers: bagHeader(token), body }));
  if (!opened.problem) return goToPayment(visit, opened.data);
  return refuseOrder(visit, values, opened.problem);
}

/** As the form carries it, in minor units: "5490 EUR". */
function shownTotal({ shownTotal = '' }: Values): Money | undefined {
  const [, amount, currency] = /^(\d{1,12}) ([A-Z]{3})$/.exec(shownTotal) ?? [];
  return currency ? { amount: Number(amount), currency } : undefined;
}

async function refuseOrder(visit: Visit, values: Values, problem: ApiProblem) {
  const { locale } = visit;
  const t = translatorFor(locale);
  const { code, changes } = problem;
  if (code === 'checkout.changed') {
    const words = changes.map((change) =>
      wordsOfChange(change, { title: change.title ?? t('checkout.changes.something'), locale }),
    );
    return refuse(values, {}, t(titleOfChanges(changes)), words);
  }
  if (code === 'cart.out_of_stock') {
    const cart = await readBag(visit);
    const left = cart ? noticesOf(cart, t) : [];
    const words = left.map(({ words }) => words);
    const refused = { values, errors: {}, notice: t('checkout.soldOut'), changes: words };
    return data<Refused>({ ...refused, tellsStock: words.length > 0 }, { status: 400 });
  }
  const words = problemWords(problem, locale);
  // The address that was just kept may be one that this way of paying is not offered for.
  const isChoice = code === 'payment.method_not_offered';
  return isChoice ? refuse(values, { paymentMethod: words }) : refuse(values, {}, words);
}

/** Checks what was typed and lets the bag keep it. `more`: what is amiss besides. */
async function keepTyped(
  visit: Visit,
  token: string,
  values: Values,
  more: Record<string, string> = {},
) {
  const { locale } = visit;
  const words = faultWords(findFaults(values), values, translatorFor(locale));
  const errors = { ...words, ...more };
  if (Object.keys(errors).length > 0) {
    await keepDraft(visit, token, values);
    return { refused: refuse(values, errors) };
  }
  const { data: cart, problem } = await keepWishes(visit, token, values);
  if (!problem) return { cart };
  await keepDraft(visit, token, values);
  const faults = fieldErrors(problem, locale);
  return { refused: refuse(values, faults, problemWords(problem, locale)) };
}

async function keepWishes(
  visit: Visit,
  token: string,
  values: Values,
): Promise<{ data: Cart; problem?: undefined } | { data?: undefined; problem: ApiProblem }> {
  const { problem } = await attempt(
    visit.api.PUT('/cart/addresses', { headers: bagHeader(token), body: toAddresses(values) }),
  );
  if (problem) return { problem };
  return chooseShipping(visit, token, values.shippingOptionId ?? '');
}

/** The API's own words about a shape are for developers; beside a field stands a sentence of ours. */
function fieldErrors(problem: ApiProblem, locale: string): Record<string, string> {
  const isShape = problem.code === 'request.invalid';
  const words = isShape ? translatorFor(locale)('ui.notValid') : problemWords(problem, locale);
  return Object.fromEntries(problem.errors.map(({ path }) => [nameOfPath(path), words]));
}
