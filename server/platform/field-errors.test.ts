import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldCodes } from '#common/messages/refusals.ts';
import { badField, badFields, fieldError } from './errors.ts';

/** Never run: the type check refuses a sentence of one's own and a forgotten value. */
export function onlyWhatFitsCompiles() {
  // @ts-expect-error -- a field's sentence is the catalogue's
  const spoken = badField('/email', 'is not right');
  // @ts-expect-error -- and names its values
  const silent = fieldError('/quantity', 'available');
  // @ts-expect-error -- nothing else passes for a field's error
  const homemade = badFields([{ path: '/email', code: 'taken', message: 'is not right' }]);
  return { spoken, silent, homemade };
}

test('a field’s error has its code, its sentence from the catalogue, and its values', () => {
  const error = fieldError('/sku', 'sku_taken', { owner: 'Apron' }, { current: 'Apron' });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    path: '/sku',
    code: 'sku_taken',
    message: 'Apron has this SKU already.',
    params: { owner: 'Apron' },
    current: 'Apron',
  });
});

test('every code of a field is in the description of the API', () => {
  const file = join(import.meta.dirname, '../../api/openapi.json');
  const { Problem } = JSON.parse(readFileSync(file, 'utf8')).components.schemas;
  const { description } = Problem.properties.errors.items.properties.code;
  expect(fieldCodes().filter((code) => !description.includes(`\`${code}\``))).toEqual([]);
});
