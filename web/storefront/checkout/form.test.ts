import { describe, expect, test } from 'vitest';
import type { Cart } from '../../visit/shapes.ts';
import { findFaults, nameOfPath, readValues, toAddresses, valuesFrom } from './form.ts';

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

test('the API’s paths name the form’s fields', () => {
  expect(nameOfPath('/shipping/postalCode')).toBe('shipping.postalCode');
});
