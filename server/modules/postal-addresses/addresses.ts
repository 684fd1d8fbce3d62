/** Addresses in requests: the schema knows the fields, this knows the countries. */
import { type AddressFault, checkAddress } from '#common/addresses.ts';
import { badFields, type FieldError } from '#platform/errors.ts';
import type { NewAddress } from './schemas.ts';

/** Refuses what no country's post would take. Each is named as it stands in the body: `/shipping/postalCode`. */
export function refuseBadAddresses(addresses: Record<string, NewAddress | undefined>): void {
  const errors = Object.entries(addresses).flatMap(([name, address]) =>
    address ? checkAddress(address).map((fault) => inBody(name, fault)) : [],
  );
  if (errors.length > 0) throw badFields(errors);
}

function inBody(name: string, { field, fault, example }: AddressFault): FieldError {
  const looksLike = example ? `, such as ${example}` : '';
  const message =
    fault === 'missing' ? 'is needed in this country' : `is not one of this country${looksLike}`;
  return { path: `/${name}/${field}`, message };
}
