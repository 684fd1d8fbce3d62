/** The fields of the checkout: their names, what must be filled, and how they become the API's addresses. */
import type { Address, Addresses, Cart } from '../../visit/shapes.ts';

export type Kind = 'shipping' | 'billing';
export type Values = Record<string, string>;

type AddressField = {
  name: keyof Address;
  /** The browser's word for it, so that it can fill it in. */
  autoComplete: string;
  required: boolean;
  half?: boolean;
  maxLength: number;
};

export const ADDRESS_FIELDS: AddressField[] = [
  { name: 'firstName', autoComplete: 'given-name', required: true, half: true, maxLength: 100 },
  { name: 'lastName', autoComplete: 'family-name', required: true, half: true, maxLength: 100 },
  { name: 'line1', autoComplete: 'address-line1', required: true, maxLength: 200 },
  { name: 'line2', autoComplete: 'address-line2', required: false, maxLength: 200 },
  { name: 'postalCode', autoComplete: 'postal-code', required: true, half: true, maxLength: 20 },
  { name: 'city', autoComplete: 'address-level2', required: true, half: true, maxLength: 100 },
  { name: 'region', autoComplete: 'address-level1', required: false, half: true, maxLength: 100 },
  { name: 'country', autoComplete: 'country', required: true, half: true, maxLength: 2 },
  { name: 'phone', autoComplete: 'tel', required: false, maxLength: 30 },
];

const fieldName = (kind: Kind, field: string) => `${kind}.${field}`;

/** Everything that was typed, to show it again whatever happens. */
export function readValues(form: FormData): Values {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\0', '').slice(0, 1000)]] : [],
    ),
  );
}

/** What the bag knows already, for a page that is opened afresh. */
export function valuesFrom(
  { email, addresses, shippingOptionId }: Cart,
  fallbackEmail = '',
): Values {
  const { shipping, billing } = addresses;
  const same = !billing || JSON.stringify(billing) === JSON.stringify(shipping);
  const spread = (kind: Kind, address: object | null) =>
    Object.entries(address ?? {}).map(([name, value]) => [
      fieldName(kind, name),
      String(value ?? ''),
    ]);
  return {
    email: email ?? fallbackEmail,
    shippingOptionId: shippingOptionId ?? '',
    ...(same && { billingSame: 'true' }),
    ...Object.fromEntries([
      ...spread('shipping', shipping),
      ...(same ? [] : spread('billing', billing)),
    ]),
  };
}

export type Fault = 'fillIn' | 'notAnEmail' | 'tooLong' | 'notValid';

/** What can be told before asking the API: empty and over-long fields. */
export function findFaults(values: Values): Record<string, Fault> {
  const faults: Record<string, Fault> = {};
  const email = values.email?.trim() ?? '';
  if (!email) faults.email = 'fillIn';
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) faults.email = 'notAnEmail';
  for (const kind of kindsIn(values)) {
    for (const { name, required, maxLength } of ADDRESS_FIELDS) {
      const key = fieldName(kind, name);
      const value = values[key]?.trim() ?? '';
      if (required && !value) faults[key] = 'fillIn';
      else if (value.length > maxLength) faults[key] = 'tooLong';
    }
  }
  return faults;
}

const kindsIn = (values: Values): Kind[] =>
  values.billingSame ? ['shipping'] : ['shipping', 'billing'];

export function toAddresses(values: Values): Addresses {
  const address = (kind: Kind) =>
    Object.fromEntries(
      ADDRESS_FIELDS.flatMap(({ name }) => {
        const value = values[fieldName(kind, name)]?.trim();
        return value ? [[name, value]] : [];
      }),
    ) as Address;
  return {
    email: (values.email ?? '').trim(),
    shipping: address('shipping'),
    ...(!values.billingSame && { billing: address('billing') }),
  };
}

/** The API names a field by its path in the body, `/shipping/postalCode`; the form by `shipping.postalCode`. */
export const nameOfPath = (path: string): string => path.replace(/^\//, '').replaceAll('/', '.');
