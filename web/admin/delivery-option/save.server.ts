/** Reads the form of a delivery option, and says why the API refused it. */
import { translatorFor } from '#common/messages/index.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { refused as refusedBy } from '../../request/refused.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import { readTyped } from '../../ui/fields.ts';
import type { Option } from '../delivery/zones.ts';
import type { RefusedOption } from './option-form.tsx';
import { readOption } from './read.ts';
import { valuesOf } from './values.ts';

const FIELDS = ['name', 'minDays', 'maxDays', 'cutOffHour', 'maxWeightGrams'];

export async function readCurrencies({ api }: RequestContext): Promise<string[]> {
  const { currency, currencies } = await read(api.GET('/admin/settings/currencies'));
  return [...new Set([currency, ...currencies])];
}

/** `option`: none of one that is to be made in the zone. Answers nothing once it is done. */
export async function saveOption(
  ctx: RequestContext,
  { zoneId, option, form }: { zoneId: string; option?: Option; form: FormData },
): Promise<RefusedOption | null> {
  const { api, locale } = ctx;
  const currencies = await readCurrencies(ctx);
  const { text } = readTyped(form);
  const names = Object.keys(valuesOf(option, currencies));
  const typed = Object.fromEntries(names.map((name) => [name, text(name)]));
  const { body, faults } = readOption(typed, { currencies, locale, say: translatorFor(locale) });
  if (Object.keys(faults).length > 0) return { status: 400, typed, notice: null, faults };
  const { problem } = await attempt(
    option
      ? api.PUT('/admin/shipping-options/{id}', {
          params: { path: { id: option.id }, header: startingFromForm(form) },
          body,
        })
      : api.POST('/admin/shipping-options', { body: { zoneId, ...body } }),
  );
  if (!problem) return null;
  const words = refusedBy(problem, locale, FIELDS);
  const clash = clashOf(problem);
  return clash
    ? { status: problem.status, typed, notice: null, faults: {}, clash }
    : { status: problem.status, typed, ...words };
}
