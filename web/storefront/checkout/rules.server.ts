/** Who may order, what is asked of them and what they agree to, as it stands now. */
import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import type { Rules } from './form.ts';

export async function readRules({ api }: Pick<RequestContext, 'api'>) {
  const [{ checkout, countries }, { items: policies }] = await Promise.all([
    read(api.GET('/shop')),
    read(api.GET('/policies')),
  ]);
  const terms = policies.find(({ policy }) => policy === 'terms') ?? null;
  const { phone, company, note } = checkout;
  const rules: Rules = {
    phone,
    company,
    takesNote: note !== 'off',
    terms: checkout.terms === 'ticked' ? terms : null,
  };
  return { rules, needsAccount: checkout.account === 'required', policies, countries };
}
