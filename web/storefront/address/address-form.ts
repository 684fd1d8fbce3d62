/** An address in a form: which fields it has in which country, and how they become the API's address and come back. */
import {
  ADDRESS_LENGTHS,
  type AddressForm,
  addressForm,
  checkAddress,
  withoutStrangeFields,
} from '#common/addresses.ts';
import { type Asked, isAsked, isNeeded } from '#common/asked-fields.ts';
import type { Address } from '../../request/shapes.ts';

export type Values = Record<string, string>;
export type AddressFault = 'fillIn' | 'tooLong' | 'postalCodeForm';

export type AddressField = {
  name: keyof Address;
  /** The browser's word for it, so that it can fill it in. */
  autoComplete: string;
  required: boolean;
  half?: boolean;
  maxLength: number;
};

type Plain = Omit<AddressField, 'maxLength'>;
/** The country comes first: the rest follows from it. */
const BEFORE: Plain[] = [
  { name: 'country', autoComplete: 'country', required: true },
  // People with one name leave the first one out.
  { name: 'firstName', autoComplete: 'given-name', required: false, half: true },
  { name: 'lastName', autoComplete: 'family-name', required: true, half: true },
  { name: 'company', autoComplete: 'organization', required: false },
  { name: 'line1', autoComplete: 'address-line1', required: true },
  { name: 'line2', autoComplete: 'address-line2', required: false },
];
const AFTER: Plain[] = [{ name: 'phone', autoComplete: 'tel', required: false }];
const AUTO_COMPLETE = {
  city: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
} as const;

/** In the order in which the country writes them, with what the merchant asks for. */
export function fieldsIn({ place }: AddressForm, asked: Asked): AddressField[] {
  const ofPlace = place.map(
    ({ name, required }, i): Plain => ({
      name,
      required,
      autoComplete: AUTO_COMPLETE[name],
      // An odd one out takes a whole row.
      half: place.length % 2 === 0 || i > 0,
    }),
  );
  const all = [...BEFORE, ...ofPlace, ...AFTER].filter(({ name }) => isAsked(name, asked));
  return all.map((field) => ({
    ...field,
    required: field.required || isNeeded(field.name, asked),
    maxLength: ADDRESS_LENGTHS[field.name],
  }));
}

/** Two addresses in one form are told apart by what stands before their names. */
export const fieldName = (prefix: string, field: string) => `${prefix}.${field}`;

const ALL = [...BEFORE, ...AFTER].map(({ name }) => name).concat('city', 'region', 'postalCode');

/** What was typed, without what the country does not have. */
export function toAddress(values: Values, prefix: string): Address {
  const typed = Object.fromEntries(
    ALL.flatMap((name) => {
      const value = values[fieldName(prefix, name)]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  return withoutStrangeFields({ country: '', ...typed } as Address);
}

export function addressValues(address: Partial<Address>, prefix: string): Values {
  return Object.fromEntries(
    ALL.map((name) => [fieldName(prefix, name), String(address[name] ?? '')]),
  );
}

/** What can be told before asking the API, in the order of the form. */
export function addressFaults(
  values: Values,
  prefix: string,
  asked: Asked,
): Record<string, AddressFault> {
  const address = toAddress(values, prefix);
  const strange = checkAddress(address).filter(({ fault }) => fault === 'postalCodeForm');
  const faultOf = ({ name, required, maxLength }: AddressField): AddressFault | null => {
    const value = address[name] ?? '';
    if (required && !value) return 'fillIn';
    if (value.length > maxLength) return 'tooLong';
    return strange.some(({ field }) => field === name) ? 'postalCodeForm' : null;
  };
  return Object.fromEntries(
    fieldsIn(addressForm(address.country), asked).flatMap((field) => {
      const fault = faultOf(field);
      return fault ? [[fieldName(prefix, field.name), fault]] : [];
    }),
  );
}

/** Everything that was typed, to show it again whatever happens. */
export function readValues(form: FormData): Values {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\0', '').slice(0, 1000)]] : [],
    ),
  );
}

/** The API names a field by its path in the body, `/shipping/postalCode`; a form by `shipping.postalCode`. */
export const nameOfPath = (path: string): string => path.replace(/^\//, '').replaceAll('/', '.');
