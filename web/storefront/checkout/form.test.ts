import { describe, expect, test } from 'vitest';
import type { Cart } from '../../request/shapes.ts';
import { nameOfPath, readValues } from '../address/address-form.ts';
import { findFaults, type Rules, toAddresses, valuesFrom, withBookAddress } from './form.ts';

const ASKED: Rules = { phone: 'optional', company: 'optional', takesNote: false, terms: null };
const filled = {
  email: ' ida@example.test ',
  'shipping.firstName': 'Ida',
  'shipping.lastName': 'Brandt',
  'shipping.line1': 'Lindenweg 4',
  'shipping.postalCode': '20095',
  'shipping.city': 'Hamburg',
  'shipping.country': 'DE',
  'shipping.phone': '',
  billingSame: 'true',
};

const billingOf = (values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name.replace('shipping.', 'billing.'), value]),
  );

describe('before the API is called', () => {
  test('a complete form has no error', () => {
    expect(findFaults(filled, ASKED)).toEqual({});
  });

  test('each empty required field is named, in the order of the form', () => {
    const faults = findFaults({ email: 'nope', billingSame: 'true' }, ASKED);
    expect(Object.keys(faults)[0]).toBe('email');
    expect(faults.email).toBe('notAnEmail');
    expect(faults['shipping.line1']).toBe('fillIn');
    expect(faults['shipping.phone']).toBeUndefined();
    expect(faults['billing.line1']).toBeUndefined();
  });

  test('the billing address is checked once it differs', () => {
    const { billingSame, ...other } = filled;
    expect(billingSame).toBe('true');
    expect(findFaults(other, ASKED)['billing.line1']).toBe('fillIn');
  });

  test('what the merchant asks for besides is required in both addresses, and a box has to be ticked', () => {
    const { billingSame: _, ...two } = { ...filled, ...billingOf(filled) };
    const terms = { updatedAt: '2026-11-30T12:00:00.000Z', title: 'Terms', slug: 'terms' };
    const rules: Rules = { phone: 'required', company: 'required', takesNote: true, terms };
    expect(findFaults(two, rules)).toEqual({
      'shipping.company': 'fillIn',
      'shipping.phone': 'fillIn',
      'billing.company': 'fillIn',
      'billing.phone': 'fillIn',
      acceptedTerms: 'tickTerms',
    });
    const off: Rules = { ...rules, phone: 'off', company: 'off', terms: null };
    expect(findFaults(two, off)).toEqual({});
  });

  test('too long values are reported', () => {
    expect(findFaults({ ...filled, 'shipping.postalCode': '1'.repeat(21) }, ASKED)).toEqual({
      'shipping.postalCode': 'tooLong',
    });
  });
});

test('empty fields are not sent, and one address may serve for both', () => {
  expect(toAddresses(filled)).toEqual({
    email: 'ida@example.test',
    shipping: {
      firstName: 'Ida',
      lastName: 'Brandt',
      line1: 'Lindenweg 4',
      postalCode: '20095',
      city: 'Hamburg',
      country: 'DE',
    },
    note: '',
  });
});

test('entries come back unchanged, without NUL', () => {
  const form = new FormData();
  form.set('email', 'a\0b');
  form.set('file', new File([], 'x'));
  expect(readValues(form)).toEqual({ email: 'ab' });
});

test('a reopened cart brings its addresses along', () => {
  const { shipping } = toAddresses(filled);
  const cart = { email: 'ida@example.test', addresses: { shipping, billing: shipping } } as Cart;
  expect(valuesFrom(cart)).toMatchObject({ 'shipping.city': 'Hamburg', billingSame: 'true' });
  const billing = { ...shipping, city: 'Bremen' };
  const apart = valuesFrom({ ...cart, addresses: { shipping, billing } } as Cart);
  expect(apart['billing.city']).toBe('Bremen');
  expect(apart.billingSame).toBeUndefined();
});

describe('a person with saved addresses', () => {
  const { shipping } = toAddresses(filled);
  const home = { ...shipping, firstName: shipping.firstName ?? '' };
  const work = { ...home, postalCode: '28195', city: 'Bremen' };
  const book = [
    {
      id: 'home',
      version: 'now',
      address: { ...home, postalCode: '20095' },
      isDefaultShipping: true,
      isDefaultBilling: false,
    },
    { id: 'work', version: 'now', address: work, isDefaultShipping: false, isDefaultBilling: true },
  ];
  const empty = { email: null, addresses: { shipping: null, billing: null } } as Cart;

  test('gets the defaults and the email filled in', () => {
    const values = valuesFrom(empty, { email: 'ida@example.test', book });
    expect(values).toMatchObject({
      email: 'ida@example.test',
      'shipping.city': 'Hamburg',
      'billing.city': 'Bremen',
    });
    expect(values.billingSame).toBeUndefined();
  });

  test("gets the cart's own values before the defaults", () => {
    const cart = { ...empty, addresses: { shipping: work, billing: work } } as Cart;
    expect(valuesFrom(cart, { book })).toMatchObject({
      'shipping.city': 'Bremen',
      billingSame: 'true',
    });
  });

  test('chooses another one without losing other entries', () => {
    const typed = { ...filled, note: 'kept', 'shipping.line2': '3rd floor', shippingBook: 'work' };
    const values = withBookAddress(typed, 'shipping', book);
    expect(values).toMatchObject({ note: 'kept', 'shipping.city': 'Bremen', 'shipping.line2': '' });
    expect(withBookAddress({ ...typed, shippingBook: 'gone' }, 'shipping', book)).toMatchObject({
      'shipping.city': 'Hamburg',
    });
  });
});

describe('the country', () => {
  test('decides which fields are required', () => {
    const faults = findFaults({ ...filled, 'shipping.country': 'US' }, ASKED);
    expect(faults).toEqual({ 'shipping.region': 'fillIn' });
    const dubai = { ...filled, 'shipping.country': 'AE', 'shipping.postalCode': '' };
    expect(findFaults({ ...dubai, 'shipping.region': 'Dubai' }, ASKED)).toEqual({});
  });

  test('checks its postal codes', () => {
    expect(findFaults({ ...filled, 'shipping.postalCode': '2009' }, ASKED)).toEqual({
      'shipping.postalCode': 'postalCodeForm',
    });
  });

  test('omits the fields it does not have', () => {
    const { shipping } = toAddresses({ ...filled, 'shipping.region': 'Illinois' });
    expect(shipping.region).toBeUndefined();
  });
});

test('the API’s paths name the form’s fields', () => {
  expect(nameOfPath('/shipping/postalCode')).toBe('shipping.postalCode');
});
