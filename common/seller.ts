/** Who sells, as it is written at the foot of pages and mails. Runs on the server: addresses of all countries are large. */
import { addressLines } from './addresses.ts';
import type { Settings } from './settings/registry.ts';

type Identity = Settings['identity'];

/** Name, address, and the numbers the law asks for; a line for each that is set. */
export function sellerLines(identity: Identity, locale: string): string[] {
  const { legalName, taxId, registration } = identity;
  return [legalName, ...businessAddress(identity, locale), taxId, registration].filter(Boolean);
}

/** As its country writes it; without a country, as most do. */
export function businessAddress(identity: Identity, locale: string): string[] {
  const { line1, line2, postalCode, city, region, country } = identity;
  if (!country) return [line1, line2, `${postalCode} ${city}`.trim(), region].filter(Boolean);
  const address = { lastName: '', line1, line2, postalCode, city, region, country };
  return addressLines(address, locale);
}

/** Of schema.org, for search engines: only what is set. */
export function organisationOf(identity: Identity, url: string): Record<string, unknown> {
  const { name, tagline, legalName, email, phone, taxId } = identity;
  const { line1, line2, postalCode, city, region, country } = identity;
  const address = withoutEmpty({
    streetAddress: [line1, line2].filter(Boolean).join(', '),
    postalCode,
    addressLocality: city,
    addressRegion: region,
    addressCountry: country,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    url,
    ...withoutEmpty({
      slogan: tagline,
      legalName,
      email,
      telephone: phone,
      vatID: taxId,
    }),
    ...(Object.keys(address).length > 0 && { address: { '@type': 'PostalAddress', ...address } }),
  };
}

const withoutEmpty = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
