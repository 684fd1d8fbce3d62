/** What the buttons of the currencies' page do. */
import { translatorFor } from '#common/messages/index.ts';
import { readAmount } from '#common/written-numbers.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { startingFromForm } from '../../request/version.server.ts';
import { readTyped } from '../../ui/fields.ts';
import type { FieldErrors } from '../../ui/form.tsx';
import { priceFaults, priceField } from './prices.ts';

export type Refused = {
  /** Whose form it was; empty for the one that adds. */
  currency: string;
  status: number;
  typed: Record<string, string>;
  faults: FieldErrors;
  /** Said above all, where no field is to blame. */
  words: string | null;
};

/** Answers nothing once it is done, else what was typed with the reason why not. */
export function save(ctx: RequestContext, form: FormData): Promise<Refused | null> {
  const currency = String(form.get('currency') ?? '');
  return form.get('intent') === 'prices'
    ? savePrices(ctx, { currency, form })
    : saveCurrencies(ctx, { currency, form });
}

type Asked = { currency: string; form: FormData };

async function saveCurrencies(
  { api, locale }: RequestContext,
  { currency, form }: Asked,
): Promise<Refused | null> {
  const { currency: first, currencies } = await read(api.GET('/admin/settings/currencies'));
  const others = currencies.filter((one) => one !== currency);
  const intent = String(form.get('intent'));
  const body = {
    currency: intent === 'first' ? currency : first,
    currencies: intent === 'stop' ? others : [...new Set([...currencies, currency])],
  };
  const { problem } = await attempt(
    api.PUT('/admin/settings/currencies', { params: { header: startingFromForm(form) }, body }),
  );
  if (!problem) return null;
  const words = problemWords(problem, locale);
  return { currency, status: problem.status, typed: {}, faults: {}, words };
}

/** All that were typed, at once. */
async function savePrices(
  { api, locale }: RequestContext,
  { currency, form }: Asked,
): Promise<Refused | null> {
  const { items } = await read(api.GET('/admin/shipping-options'));
  const { text } = readTyped(form);
  const sent = items.filter(({ id }) => form.has(priceField(id)));
  const typed = Object.fromEntries(sent.map(({ id }) => [priceField(id), text(priceField(id))]));
  const faults = priceFaults(typed, { currency, locale, say: translatorFor(locale) });
  if (Object.keys(faults).length > 0) return { currency, status: 400, typed, faults, words: null };
  if (sent.length === 0) return null;
  const prices = sent.map(({ id }) => {
    const { money } = readAmount(text(priceField(id)), currency, locale);
    return { shippingOptionId: id, amount: money?.amount ?? null };
  });
  const params = { path: { currency }, header: startingFromForm(form) };
  const { problem } = await attempt(
    api.PUT('/admin/shipping-prices/{currency}', { params, body: { prices } }),
  );
  if (!problem) return null;
  const words = problemWords(problem, locale);
  return { currency, status: problem.status, typed, faults: {}, words };
}
