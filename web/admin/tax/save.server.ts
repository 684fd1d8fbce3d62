/** What the forms of the tax page do. */

import { translatorFor } from '#common/messages/index.ts';
import { isOneOf } from '#common/narrow.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { startingFromForm } from '../../request/version.server.ts';
import { readTyped } from '../../ui/fields.ts';
import type { FieldErrors } from '../../ui/form.tsx';
import { CHARGES, hasSeveral, ROUNDINGS, rateFaults, readRate } from './rates.ts';

const USUAL_NAME = 'VAT';

export type Refused = {
  /** Whose form it was; empty for that of the prices. */
  country: string;
  status: number;
  typed: Record<string, string>;
  faults: FieldErrors;
  /** Said above all, where no field is to blame. */
  words: string | null;
};

/** Answers nothing once it is done, else what was typed with the reason why not. */
export function save(ctx: RequestContext, form: FormData): Promise<Refused | null> {
  return form.has('country') ? saveCountry(ctx, form) : savePrices(ctx, form);
}

async function savePrices({ api, locale }: RequestContext, form: FormData) {
  const { text } = readTyped(form);
  const typed = { prices: text('prices'), rounding: text('rounding') };
  const body = {
    pricesIncludeTax: typed.prices === 'included',
    rounding: isOneOf(ROUNDINGS, typed.rounding) ? typed.rounding : 'line',
  };
  const params = { header: startingFromForm(form) };
  const { problem } = await attempt(api.PUT('/admin/settings/tax', { params, body }));
  if (!problem) return null;
  const words = problemWords(problem, locale);
  return { country: '', status: problem.status, typed, faults: {}, words };
}

async function saveCountry(
  { api, locale }: RequestContext,
  form: FormData,
): Promise<Refused | null> {
  const { text } = readTyped(form);
  const country = text('country');
  const charges = CHARGES.find((one) => one === text('charges')) ?? 'none';
  const typed = {
    charges,
    name: text('name'),
    standard: text('standard'),
    reduced: text('reduced'),
  };
  const faults = rateFaults(typed, translatorFor(locale));
  if (Object.keys(faults).length > 0) return { country, status: 400, typed, faults, words: null };
  const { items } = await read(api.GET('/admin/tax-countries'));
  const present = items.find((one) => one.country === country);
  if (!present) throw new Response(null, { status: 404 });
  const name = typed.name || USUAL_NAME;
  const rateOf = (written: string) => {
    const rateMillionths = readRate(written);
    return rateMillionths === null ? [] : [{ name, rateMillionths }];
  };
  const rates = hasSeveral(present)
    ? present.rates
    : { standard: rateOf(typed.standard), reduced: rateOf(typed.reduced) };
  const { problem } = await attempt(
    api.PUT('/admin/tax-countries/{country}', {
      params: { path: { country }, header: startingFromForm(form) },
      body: { charges, rates },
    }),
  );
  if (!problem) return null;
  const words = problemWords(problem, locale);
  return { country, status: problem.status, typed, faults: {}, words };
}
