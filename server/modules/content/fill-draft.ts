/** Writes what the shop knows of itself into a draft, so that nobody types it twice. What it does not know stays a gap. */
import { countryName } from '#common/addresses.ts';
import { COUNTRY_GROUPS } from '#common/country-groups.ts';
import { businessAddress } from '#common/seller.ts';
import type { Settings } from '#modules/settings/index.ts';

type Known = Pick<Settings, 'identity' | 'tax'>;

/** The language of the drafts. */
const LOCALE = 'en';
const GAP = /^\[([^[\]\n]+)\]$|\[([^[\]\n]+)\]/gm;

/** By what stands in the brackets, in small letters; several lines where a gap has its line for itself. */
function knownTexts({ identity, tax }: Known): Record<string, string[]> {
  const { legalName, country, email, phone, taxId, registration } = identity;
  const address = businessAddress(identity, LOCALE);
  const european: readonly string[] = COUNTRY_GROUPS.eu;
  return {
    'name of your company': [legalName],
    address,
    'return address': address,
    country: country ? [countryName(country, LOCALE)] : [],
    'email address': [email],
    'telephone number': [phone],
    'vat number': [taxId],
    'register and number': [registration],
    'include / do not include': [tax.pricesIncludeTax ? 'include' : 'do not include'],
    'the european union': european.includes(country) ? ['the European Union'] : [],
  };
}

export function fillDraft(text: string, known: Known): string {
  const texts = knownTexts(known);
  return text.replace(GAP, (gap, alone?: string, within?: string) => {
    const lines = texts[(alone ?? within ?? '').toLowerCase()]?.filter(Boolean) ?? [];
    return lines.length > 0 ? lines.join(alone ? '\n' : ', ') : gap;
  });
}
