import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalCodes } from '#common/messages/refusals.ts';
import { refusal } from './errors.ts';

/** Never run: the type check refuses it where a refusal and its sentence do not fit. */
export function onlyWhatFitsCompiles() {
  // @ts-expect-error -- no sentence stands in the catalogue for this code
  const unknown = refusal(409, 'cart.unheard_of');
  // @ts-expect-error -- the sentence names its limits
  const forgotten = refusal(409, 'cart.full');
  // @ts-expect-error -- by these names
  const misnamed = refusal(409, 'cart.full', { params: { lines: 100, maxQuantity: 999 } });
  // @ts-expect-error -- and those of its choices
  const choice = refusal(409, 'cart.out_of_stock', { params: { available: 3 } });
  return { unknown, forgotten, misnamed, choice };
}

test('a refusal has its sentence from the catalogue, and its values as params', () => {
  const params = { maxLines: 100, maxQuantity: 999 };
  const full = refusal(409, 'cart.full', { params });
  expect(full.message).toBe('A bag can hold up to 100 different things, and 999 of each.');
  expect(full.params).toEqual(params);
  expect(refusal(404, 'not_found', { params: { what: 'order' } }).message).toBe(
    'This order does not exist, or you are not allowed to see it.',
  );
});

test('every code of the catalogue is in the description of the API', () => {
  const file = join(import.meta.dirname, '../../api/openapi.json');
  const { Problem } = JSON.parse(readFileSync(file, 'utf8')).components.schemas;
  const { description } = Problem.properties.code;
  expect(refusalCodes().filter((code) => !description.includes(`\`${code}\``))).toEqual([]);
});
