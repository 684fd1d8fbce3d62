import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convertToPostman } from './postman.ts';

type Item = { name: string; item?: Item[]; request?: { method: string } };
const requestsIn = (items: Item[]): Item[] =>
  items.flatMap(({ item, ...request }) => (item ? requestsIn(item) : [request]));

test('a collection holds a request for every operation of the API', async () => {
  const openapi = JSON.parse(readFileSync('api/openapi.json', 'utf8'));
  const operations = Object.values<Record<string, { operationId?: string }>>(openapi.paths).flatMap(
    (path) => Object.values(path).filter((operation) => operation.operationId),
  );
  const collection = (await convertToPostman(openapi, 'http://localhost:3000')) as {
    item: Item[];
    variable: { key: string; value: string }[];
  };
  expect(requestsIn(collection.item)).toHaveLength(operations.length);
  expect(collection.variable).toContainEqual(
    expect.objectContaining({ key: 'baseUrl', value: 'http://localhost:3000' }),
  );
  type Asked = { key: string; disabled?: boolean };
  const asked = requestsIn(collection.item).flatMap(
    ({ request }) => (request as { url?: { query?: Asked[] } }).url?.query ?? [],
  );
  expect(asked.filter(({ key, disabled }) => key === 'cursor' && !disabled)).toEqual([]);
});
