import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHAPTERS, LEFT_OUT } from './postman/story.ts';
import { convertToPostman } from './postman.ts';

const openapi = JSON.parse(readFileSync('api/openapi.json', 'utf8'));
const operations = Object.values<Record<string, { operationId?: string }>>(openapi.paths).flatMap(
  (path) => Object.values(path).flatMap(({ operationId }) => operationId ?? []),
);
const steps = Object.values(CHAPTERS).flat();
const collection = await convertToPostman(openapi, 'http://localhost:3000');
const items = collection.item.flatMap(({ item }) => item);

test('a collection calls every operation of the API, or says why it does not', () => {
  const named = [...new Set(steps.map(({ call }) => call)), ...Object.values(LEFT_OUT).flat()];
  expect(named.sort()).toEqual(operations.sort());
});

test('a collection calls a shop on this machine by default', () => {
  expect(collection.variable).toContainEqual(
    expect.objectContaining({ key: 'baseUrl', value: 'http://localhost:3000' }),
  );
});

test('a collection sends only values that are written out or stored by an earlier call', () => {
  const variables = new Set(['baseUrl']);
  for (const [at, { request, name }] of items.entries()) {
    const { url, header = [] } = request;
    const sent = [...(url.query ?? []), ...(url.variable ?? []), ...header].filter(
      ({ disabled }) => !disabled,
    );
    const used = JSON.stringify([sent, request.body, request.auth]).matchAll(/\{\{(\w+)\}\}/g);
    expect(
      [...used].map(([, word = '']) => word).filter((word) => !variables.has(word)),
      name,
    ).toEqual([]);
    expect(sent.map(({ value }) => value)).not.toContain('string');
    for (const word of Object.keys(steps[at]?.keep ?? {})) variables.add(word);
  }
});
