/** Addresses in requests: the schema knows the fields, this knows the countries. */
import { type AddressFault, checkAddress } from '#common/addresses.ts';
import { type Asked, type AskedField, missingFields } from '#common/asked-fields.ts';
import { badFields, type FieldError, fieldError } from '#platform/errors.ts';
import type { NewAddress } from './schemas.ts';

/** Refuses what no country's post would take. Each is named as it stands in the body: `/shipping/postalCode`. */
export function refuseBadAddresses(addresses: Record<string, NewAddress | undefined>): void {
  const errors = Object.entries(addresses).flatMap(([name, address]) =>
    address ? checkAddress(address).map((fault) => inBody(name, fault)) : [],
  );
  if (errors.length > 0) throw badFields(errors);
}

/** Refuses an address without what the merchant asks for. */
export function refuseUnlikeAsked(
  addresses: Record<string, Pick<NewAddress, AskedField> | undefined>,
  asked: Asked,
): void {
  const errors = unlikeAsked(addresses, asked);
  if (errors.length > 0) throw badFields(errors);
}

export const unlikeAsked = (
  addresses: Record<string, Pick<NewAddress, AskedField> | undefined>,
  asked: Asked,
): FieldError[] =>
  Object.entries(addresses).flatMap(([name, address]) =>
    address
      ? missingFields(address, asked).map((field) =>
          fieldError(`/${name}/${field}`, 'needed_by_shop'),
        )
      : [],
  );

function inBody(name: string, { field, fault, example }: AddressFault): FieldError {
  const path = `/${name}/${field}`;
  if (fault === 'missing') return fieldError(path, 'needed_in_country');
  if (!example) return fieldError(path, 'not_of_country');
  return fieldError(path, 'not_of_country_like', { example });
}
