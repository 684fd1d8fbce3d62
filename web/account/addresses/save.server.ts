/** What happens when an address of the book is sent: another country's fields, or the address is kept. */
import { data, redirect } from 'react-router';
import type { ApiProblem } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { attempt, read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import {
  addressFaults,
  nameOfPath,
  readValues,
  toAddress,
  type Values,
} from '../../storefront/address/address-form.ts';
import { faultWords } from '../../storefront/address/fault-words.ts';
import type { Clash } from '../../ui/clash.tsx';

export const PREFIX = 'address';
export type Refused = {
  values: Values;
  errors: Record<string, string>;
  notice: string | null;
  clash?: Clash;
};

/** `id` is null for a new one. */
export async function saveAddress(ctx: RequestContext, id: string | null, form: FormData) {
  const { api, locale } = ctx;
  const values = readValues(form);
  const refuse = (errors: Record<string, string>, notice: string | null = null) =>
    data<Refused>({ values, errors, notice }, { status: 400 });

  // Without scripts: the fields of another country. Nothing is checked yet.
  if (values.intent === 'fields') return data<Refused>({ values, errors: {}, notice: null });
  const { checkout } = await read(api.GET('/shop'));
  const faults = addressFaults(values, PREFIX, checkout);
  if (Object.keys(faults).length > 0)
    return refuse(faultWords(faults, values, translatorFor(locale)));

  const body = {
    address: toAddress(values, PREFIX),
    ...(values.isDefaultShipping && { isDefaultShipping: true as const }),
    ...(values.isDefaultBilling && { isDefaultBilling: true as const }),
  };
  const { problem } = id
    ? await attempt(
        api.PATCH('/me/addresses/{id}', {
          params: { path: { id }, header: startingFromForm(form) },
          body,
        }),
      )
    : await attempt(api.POST('/me/addresses', { body }));
  const clash = problem && clashOf(problem);
  if (clash) return data<Refused>({ values, errors: {}, notice: null, clash }, { status: 409 });
  if (problem) return refuse(fieldErrors(problem, locale), problemWords(problem, locale));
  return redirect(`/account/addresses?done=${id ? 'saved' : 'added'}`);
}

const fieldErrors = ({ errors }: ApiProblem, locale: string): Record<string, string> =>
  Object.fromEntries(
    errors.map(({ path }) => [nameOfPath(path), translatorFor(locale)('ui.notValid')]),
  );
