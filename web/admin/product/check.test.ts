import { expect, test } from 'vitest';
import { findFaults } from './check.ts';
import { CURRENCIES } from './form-fixtures.ts';
import { blankValues } from './values.ts';

test('an ambiguous price is queried, and a thousand pieces are not', () => {
  const [row] = blankValues(CURRENCIES).rows;
  if (!row) throw new Error('a blank form has a row');
  const rows = [{ ...row, price: { EUR: '1.000' }, stock: '1.000' }];
  const either = [100_000, 100].map((amount) => ({ amount, currency: 'EUR' }));
  expect(findFaults({ ...blankValues(CURRENCIES), title: 'Mug', rows })).toEqual({
    'rows.0.price.EUR': { either },
  });
});
