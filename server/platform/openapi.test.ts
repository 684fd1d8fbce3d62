import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { addDeprecationHeaders } from './deprecation.ts';
import type { App } from './http.ts';
import { describeApi } from './openapi.ts';
import { registerScope } from './register-scope.ts';
import { Id, Nullable, Shape } from './schemas.ts';
import { compileSchema } from './validation.ts';

type Routes = (app: App) => void;

/** The description of an app that has only these routes. */
// biome-ignore lint/suspicious/noExplicitAny: a description is looked into at many depths.
async function describing(routes: Routes): Promise<any> {
  const app = Fastify().setValidatorCompiler(compileSchema) as unknown as App;
  await describeApi(
    app,
    { ofProblems: ['thing.sold_out', 'not_found'], ofFields: ['taken'] },
    {
      tags: {},
      tokenHeaders: [{ name: 'Cart-Token', scheme: 'cartToken', description: 'A cart' }],
      problemMembers: { changes: Type.Optional(Type.Array(Type.String())) },
    },
  );
  registerScope(app, routes, { prefix: '/api/v1' });
  routes(app);
  await app.ready();
  return app.swagger();
}

const Thing = Type.Object({ id: Id, rank: Nullable(Type.Integer()) }, { title: 'Thing' });
const thingRoutes: Routes = (app) => {
  app.put(
    '/things/:id',
    {
      schema: {
        params: Shape({ id: Id }),
        querystring: Shape({ limit: Type.Integer({ default: 24 }) }),
        body: Shape({ count: Type.Integer({ default: 1 }), name: Type.String() }),
        headers: Type.Object({ 'cart-token': Type.String(), 'idempotency-key': Type.String() }),
        response: { 200: Thing },
      },
      config: { permission: 'catalog:write', limit: { name: 'x', points: 1, seconds: 1 } },
    },
    async () => ({ id: '', rank: null }),
  );
  app.get(
    '/things',
    { schema: { response: { 200: Type.Array(Thing) } }, config: { permission: 'public' } },
    () => [],
  );
  app.post(
    '/files',
    { schema: { consumes: ['multipart/form-data'] }, config: { permission: 'account' } },
    () => null,
  );
  app.get('/secret', { schema: { hide: true }, config: { permission: 'public' } }, () => null);
};
const description = await describing(thingRoutes);
const put = description.paths['/things/{id}'].put;
// biome-ignore lint/suspicious/noExplicitAny: as above.
const bodyOf = ({ requestBody }: any, type: string) =>
  description.components.schemas[requestBody.content[type].schema.$ref.split('/').at(-1)];

describe('the description of the API', () => {
  test("has paths relative to the API's root, and others with a server of their own", async () => {
    expect(description.servers).toEqual([{ url: '/api/v1' }]);
    const outside = await describing((app) => {
      if (!app.prefix)
        app.get('/ping', { schema: {}, config: { permission: 'public' } }, () => 'pong');
    });
    expect(outside.paths['/ping'].servers).toEqual([{ url: '/' }]);
  });

  test('lists the refusals that an operation may answer, by what it takes and who may call', () => {
    const statuses = (operation: { responses: object }) => Object.keys(operation.responses);
    expect(statuses(put)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '422',
      '429',
      '500',
      'default',
    ]);
    expect(statuses(description.paths['/things'].get)).toEqual(['200', '400', '500', 'default']);
    expect(put.responses[404].$ref).toBe('#/components/responses/NotFound');
    expect(description.components.responses.NotFound.content).toHaveProperty(
      'application/problem+json',
    );
  });

  test('marks a deprecated route, in its answers too', async () => {
    const last: Routes = (app) =>
      app.get(
        '/last',
        {
          schema: {},
          config: {
            permission: 'public',
            deprecated: { since: '2027-01-31', sunset: '2028-01-31' },
          },
        },
        () => ({}),
      );
    const { get } = (await describing(last)).paths['/last'];
    expect([get.deprecated, Object.keys(get.responses[200].headers)]).toEqual([
      true,
      ['ETag', 'Deprecation', 'Sunset'],
    ]);
    const app = Fastify();
    app.addHook('onRoute', addDeprecationHeaders);
    last(app as unknown as App);
    const { headers } = await app.inject('/last');
    expect([headers.deprecation, headers.sunset]).toEqual([
      '@1801353600',
      'Mon, 31 Jan 2028 00:00:00 GMT',
    ]);
    await app.close();
  });

  test('lists the codes of all refusals', () => {
    const { code } = description.components.schemas.Problem.properties;
    expect(code.description).toContain('`thing.sold_out`, `not_found`');
  });

  test('shows who may call, and describes a token in a header as authentication', () => {
    expect(put['x-permission']).toBe('catalog:write');
    expect(put.security).toEqual([{ cartToken: [] }, { bearer: [] }]);
    expect(put).not.toHaveProperty('x-limited');
    const names = put.parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['id', 'limit', 'idempotency-key']));
    expect(names).not.toContain('cart-token');
    expect(description.paths['/things'].get.security).toEqual([]);
  });

  test('makes fields with a default optional', () => {
    const limit = put.parameters.find(({ name }: { name: string }) => name === 'limit');
    expect(limit.required).toBe(false);
    expect(bodyOf(put, 'application/json').required).toEqual(['name']);
  });

  test('describes a titled schema once, and refers to it', () => {
    const shape = { $ref: '#/components/schemas/Thing' };
    expect(put.responses[200].content['application/json'].schema).toEqual(shape);
    const list = description.paths['/things'].get.responses[200].content['application/json'].schema;
    expect(list.items).toEqual(shape);
    expect(description.components.schemas.Thing.properties).toHaveProperty('rank');
  });

  test('names an untitled schema by its place', () => {
    const { schema } = put.requestBody.content['application/json'];
    expect(schema.$ref).toMatch(/Body$/);
    const file = readFileSync('api/openapi.json', 'utf8');
    const nameless = JSON.stringify(JSON.parse(file).paths).match(/"properties":/g);
    expect(nameless).toBeNull();
  });

  test('gives every operation an id, a description, a tag and its callers', () => {
    const file = JSON.parse(readFileSync('api/openapi.json', 'utf8'));
    const areas = new Set(file.tags.map(({ name }: { name: string }) => name));
    for (const { name, description } of file.tags) expect(description, name).not.toBe(name);
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const operations: any[] = Object.values<object>(file.paths).flatMap((item) =>
      Object.values(item).filter((one) => 'responses' in one),
    );
    for (const { operationId, summary, description, tags, security, responses } of operations) {
      expect(operationId).toMatch(/^[a-z][A-Za-z]+$/);
      expect(summary && description && Array.isArray(security), operationId).toBeTruthy();
      expect(tags.every((tag: string) => areas.has(tag)) && tags.length > 0, operationId).toBe(
        true,
      );
      expect(
        Object.keys(responses).some((status) => status < '400'),
        operationId,
      ).toBe(true);
      expect(
        Object.keys(responses).some((status) => status.startsWith('4')),
        operationId,
      ).toBe(true);
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  test('refuses two schemas with one title', async () => {
    const answers = (schema: object, url: string) => (app: App) =>
      app.get(
        url,
        { schema: { response: { 200: schema } }, config: { permission: 'public' } },
        () => ({}),
      );
    const routes: Routes = (app) => {
      answers(Thing, '/one')(app);
      answers(Type.Object({ other: Id }, { title: 'Thing' }), '/two')(app);
    };
    await expect(describing(routes)).rejects.toThrow('Two different shapes have the title Thing');
  });

  test('shows how a file is sent, and omits hidden routes', () => {
    const form = bodyOf(description.paths['/files'].post, 'multipart/form-data');
    expect(form.properties.file.format).toBe('binary');
    expect(Object.keys(description.paths)).not.toContain('/secret');
  });
});
