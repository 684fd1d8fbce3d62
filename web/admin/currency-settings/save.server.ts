/** What the buttons of the currencies' page do. */
import { translatorFor } from '#common/messages/index.ts';
import { readAmount } from '#common/written-numbers.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { startingFrom, startingFromForm } from '../../request/version.server.ts';
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

/** Each option is written alone, and only where its price is another one. */
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
  const wanted = sent.flatMap(({ id, prices }) => {
    const { money } = readAmount(text(priceField(id)), currency, locale);
    const others = prices.filter((one) => one.currency !== currency);
    const before = prices.find((one) => one.currency === currency);
    if (before?.amount === money?.amount) return [];
    const version = text(`version.${id}`);
    return [{ id, version, body: { prices: money ? [...others, money] : others } }];
  });
  for (const { id, version, body } of wanted) {
    const params = { path: { id }, header: version ? startingFrom(version) : {} };
    const { problem } = await attempt(
      api.PUT('/admin/shipping-options/{id}/prices', { params, body }),
    );
    if (problem) {
      const words = problemWords(problem, locale);
      return { currency, status: problem.status, typed, faults: {}, words };
    }
  }
  return null;
}
