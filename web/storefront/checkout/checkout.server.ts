/** What happens when the checkout is sent: keep what was typed, look at the total once more, then order and pay. */
import { data } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { titleOfChanges, wordsOfChange } from '#common/cart-changes.ts';
import { translatorFor } from '#common/messages/index.ts';
import type { Money } from '#common/money.ts';
import { withWishesOf } from '#common/seen-cart.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import type { Cart } from '../../request/shapes.ts';
import { nameOfPath, readValues } from '../address/address-form.ts';
import { faultWords } from '../address/fault-words.ts';
import { bagHeader, readBag } from '../bag/bag.server.ts';
import { noticesOf } from '../bag/notices.ts';
import { askIfTicked } from '../newsletter/subscribe.server.ts';
import { goToPayment } from '../payment/pay.server.ts';
import { readBook, saveToBook } from './book.server.ts';
import { saveDraft } from './draft.server.ts';
import {
  type Fault,
  findFaults,
  type Kind,
  type Rules,
  toAddresses,
  type Values,
  withBookAddress,
} from './form.ts';
import { readRules } from './rules.server.ts';

export type Refused = {
  values: Values;
  /** Sentences by field name. */
  errors: Record<string, string>;
  notice: string | null;
  /** What is another by now than what was shown. */
  changes?: string[];
  /** The bag's own notices are among them. */
  showsStockNotice?: boolean;
};

export async function chooseShipping(ctx: RequestContext, token: string, shippingOptionId: string) {
  const call = { headers: bagHeader(token), body: { shippingOptionId } };
  return attempt(ctx.api.PUT('/cart/shipping-option', call));
}

/** Without scripts: shows the total of another shipping option. Nothing is checked yet. */
export async function updateTotal(
  ctx: RequestContext,
  token: string,
  form: FormData,
): Promise<Refused> {
  const values = readValues(form);
  await saveDraft(ctx, token, values);
  const { problem } = await chooseShipping(ctx, token, values.shippingOptionId ?? '');
  return { values, errors: {}, notice: problem ? problemWords(problem, ctx.locale) : null };
}

/** Puts an address of the book in the place of what was typed; everything else stays. */
export async function takeAddress(
  ctx: RequestContext,
  token: string,
  { kind, form }: { kind: Kind; form: FormData },
): Promise<Refused> {
  const values = withBookAddress(readValues(form), kind, await readBook(ctx));
  await saveDraft(ctx, token, values);
  return { values, errors: {}, notice: null };
}

const refuse = (
  values: Values,
  errors: Record<string, string>,
  notice: string | null = null,
  changes: string[] = [],
) => data<Refused>({ values, errors, notice, changes }, { status: 400 });

/** Where no payment method fits, another address may have some: it is stored, and the page looks again. */
export async function checkAddress(ctx: RequestContext, token: string, form: FormData) {
  const values = readValues(form);
  const { rules } = await readRules(ctx);
  // The box is for orders.
  const { refused } = await saveTyped(ctx, token, { values, rules: { ...rules, terms: null } });
  return refused ?? refuseNothing(values);
}

const refuseNothing = (values: Values): Refused => ({ values, errors: {}, notice: null });

export async function orderAndPay(ctx: RequestContext, token: string, form: FormData) {
  const { api, locale } = ctx;
  const t = translatorFor(locale);
  const values = readValues(form);
  const { paymentMethod = '' } = values;
  const more: Record<string, string> = paymentMethod ? {} : { paymentMethod: t('payment.choose') };
  const { rules } = await readRules(ctx);
  const { refused, cart } = await saveTyped(ctx, token, { values, rules, more });
  if (refused) return refused;
  await saveToBook(ctx, values);
  // Nobody orders anything else, or pays another amount, than what they saw. The address is what stood in this form.
  const cartVersion = withWishesOf(values.cartVersion ?? '', cart.version);
  const acceptedTerms = rules.terms ? values.acceptedTerms : undefined;
  const expectedTotal = shownTotal(values);
  const body = { paymentMethod, cartVersion, expectedTotal, acceptedTerms };
  const opened = await attempt(api.POST('/checkout', { headers: bagHeader(token), body }));
  if (!opened.problem) {
    await askIfTicked(ctx, form, 'checkout');
    return goToPayment(ctx, opened.data);
  }
  return refuseOrder(ctx, values, opened.problem);
}

/** As the form carries it, in minor units: "5490 EUR". */
function shownTotal({ shownTotal = '' }: Values): Money | undefined {
  const [, amount, currency] = /^(\d{1,12}) ([A-Z]{3})$/.exec(shownTotal) ?? [];
  return currency ? { amount: Number(amount), currency } : undefined;
}

async function refuseOrder(ctx: RequestContext, values: Values, problem: ApiProblem) {
  const { locale } = ctx;
  const t = translatorFor(locale);
  const { code, changes } = problem;
  if (code === 'checkout.changed') {
    const words = changes.map((change) =>
      wordsOfChange(change, { title: change.title ?? t('checkout.changes.something'), locale }),
    );
    return refuse(values, {}, t(titleOfChanges(changes)), words);
  }
  if (code === 'cart.out_of_stock') {
    const cart = await readBag(ctx);
    const left = cart ? noticesOf(cart, t) : [];
    const words = left.map(({ words }) => words);
    const refused = { values, errors: {}, notice: t('checkout.soldOut'), changes: words };
    return data<Refused>({ ...refused, showsStockNotice: words.length > 0 }, { status: 400 });
  }
  return refuseByRules(ctx, values, problem);
}

/** What the merchant wants otherwise than the page did. Beside the field, where there is one for it. */
function refuseByRules({ locale }: RequestContext, values: Values, problem: ApiProblem) {
  const { code } = problem;
  const words = problemWords(problem, locale);
  if (code === 'checkout.note_not_taken') return refuse(values, {}, words, [values.note ?? '']);
  if (code === 'checkout.terms_not_accepted' || code === 'checkout.terms_changed')
    return refuse(values, { acceptedTerms: words });
  if (code === 'checkout.address_missing')
    return refuse(values, fieldErrors(problem, values, locale), words);
  // The payment method may not be offered for the address that was just stored.
  const isChoice = code === 'payment.method_not_offered';
  return isChoice ? refuse(values, { paymentMethod: words }) : refuse(values, {}, words);
}

/** Checks what was typed and lets the bag keep it. `more`: what is amiss besides. */
async function saveTyped(
  ctx: RequestContext,
  token: string,
  { values, rules, more = {} }: { values: Values; rules: Rules; more?: Record<string, string> },
) {
  const { locale } = ctx;
  const words = faultWords(findFaults(values, rules), values, translatorFor(locale));
  const errors = { ...words, ...more };
  if (Object.keys(errors).length > 0) {
    await saveDraft(ctx, token, values);
    return { refused: refuse(values, errors) };
  }
  const { data: cart, problem } = await saveDeliveryFields(ctx, token, values);
  if (!problem) return { cart };
  await saveDraft(ctx, token, values);
  const faults = fieldErrors(problem, values, locale);
  return { refused: refuse(values, faults, problemWords(problem, locale)) };
}

async function saveDeliveryFields(
  ctx: RequestContext,
  token: string,
  values: Values,
): Promise<{ data: Cart; problem?: undefined } | { data?: undefined; problem: ApiProblem }> {
  const { problem } = await attempt(
    ctx.api.PUT('/cart/addresses', { headers: bagHeader(token), body: toAddresses(values) }),
  );
  if (problem) return { problem };
  return chooseShipping(ctx, token, values.shippingOptionId ?? '');
}

/** The API's own words about a shape are for developers; beside a field stands a sentence of ours. */
function fieldErrors(problem: ApiProblem, values: Values, locale: string): Record<string, string> {
  const t = translatorFor(locale);
  const isOfFields = OF_FIELDS.has(problem.code);
  return Object.fromEntries(
    problem.errors.map(({ path, code }) => {
      const name = nameOfPath(path);
      const fault = FAULTS.get(code) ?? 'notValid';
      const words = isOfFields ? faultWords({ [name]: fault }, values, t)[name] : undefined;
      return [name, words ?? problemWords(problem, locale)];
    }),
  );
}
const FAULTS = new Map<string, Fault>([
  ['needed_by_shop', 'fillIn'],
  ['no_links', 'noLinks'],
]);
const OF_FIELDS = new Set(['request.invalid', 'checkout.address_missing']);
