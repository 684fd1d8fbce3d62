import { describe, expect, test } from 'vitest';
import type { Cart } from '../../request/shapes.ts';
import { nameOfPath, readValues } from '../address/address-form.ts';
import { findFaults, toAddresses, valuesFrom, withBookAddress } from './form.ts';

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

describe('before the API is asked', () => {
  test('a filled form has no fault', () => {
    expect(findFaults(filled)).toEqual({});
  });

  test('each empty field is named, in the order of the form', () => {
    const faults = findFaults({ email: 'nope', billingSame: 'true' });
    expect(Object.keys(faults)[0]).toBe('email');
    expect(faults.email).toBe('notAnEmail');
    expect(faults['shipping.line1']).toBe('fillIn');
    expect(faults['shipping.phone']).toBeUndefined();
    expect(faults['billing.line1']).toBeUndefined();
  });

  test('the second address counts once it is another one', () => {
    const { billingSame, ...other } = filled;
    expect(billingSame).toBe('true');
    expect(findFaults(other)['billing.line1']).toBe('fillIn');
  });

  test('what is too long is told', () => {
    expect(findFaults({ ...filled, 'shipping.postalCode': '1'.repeat(21) })).toEqual({
      'shipping.postalCode': 'tooLong',
    });
  });
});

test('nothing that was left empty is sent, and one address may stand for both', () => {
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
  });
});

test('what was typed comes back as it was, without NUL', () => {
  const form = new FormData();
  form.set('email', 'a\0b');
  form.set('file', new File([], 'x'));
  expect(readValues(form)).toEqual({ email: 'ab' });
});

test('a bag that is opened again brings its addresses along', () => {
  const { shipping } = toAddresses(filled);
  const cart = { email: 'ida@example.test', addresses: { shipping, billing: shipping } } as Cart;
  expect(valuesFrom(cart)).toMatchObject({ 'shipping.city': 'Hamburg', billingSame: 'true' });
  const billing = { ...shipping, city: 'Bremen' };
  const apart = valuesFrom({ ...cart, addresses: { shipping, billing } } as Cart);
  expect(apart['billing.city']).toBe('Bremen');
  expect(apart.billingSame).toBeUndefined();
});

describe('a person with addresses', () => {
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

  test('finds the defaults and the email filled in', () => {
    const values = valuesFrom(empty, { email: 'ida@example.test', book });
    expect(values).toMatchObject({
      email: 'ida@example.test',
      'shipping.city': 'Hamburg',
      'billing.city': 'Bremen',
    });
    expect(values.billingSame).toBeUndefined();
  });

  test('finds what the bag knows already before the defaults', () => {
    const cart = { ...empty, addresses: { shipping: work, billing: work } } as Cart;
    expect(valuesFrom(cart, { book })).toMatchObject({
      'shipping.city': 'Bremen',
      billingSame: 'true',
    });
  });

  test('takes another one without losing what else was typed', () => {
    const typed = { ...filled, note: 'kept', 'shipping.line2': '3rd floor', shippingBook: 'work' };
    const values = withBookAddress(typed, 'shipping', book);
    expect(values).toMatchObject({ note: 'kept', 'shipping.city': 'Bremen', 'shipping.line2': '' });
    expect(withBookAddress({ ...typed, shippingBook: 'gone' }, 'shipping', book)).toMatchObject({
      'shipping.city': 'Hamburg',
    });
  });
});

describe('the country', () => {
  test('decides what must be filled', () => {
    const faults = findFaults({ ...filled, 'shipping.country': 'US' });
    expect(faults).toEqual({ 'shipping.region': 'fillIn' });
    const dubai = { ...filled, 'shipping.country': 'AE', 'shipping.postalCode': '' };
    expect(findFaults({ ...dubai, 'shipping.region': 'Dubai' })).toEqual({});
  });

  test('knows its postal codes', () => {
    expect(findFaults({ ...filled, 'shipping.postalCode': '2009' })).toEqual({
      'shipping.postalCode': 'postalCodeForm',
    });
  });

  test('leaves out what it does not have', () => {
    const { shipping } = toAddresses({ ...filled, 'shipping.region': 'Illinois' });
    expect(shipping.region).toBeUndefined();
  });
});

test('the API’s paths name the form’s fields', () => {
  expect(nameOfPath('/shipping/postalCode')).toBe('shipping.postalCode');
});
