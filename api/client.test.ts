import { describe, expect, test } from 'vitest';
import { ApiProblem, answer, createApiClient } from './client.ts';

const body = { email: 'a@example.test', password: 'x' };

function clientAnswering(
  make: (request: Request) => Response,
  headers?: () => Record<string, string | undefined>,
) {
  const seen: Request[] = [];
  const api = createApiClient({
    baseUrl: 'https://shop.example/',
    headers,
    fetch: async (request) => {
      seen.push(request);
      return make(request);
    },
  });
  return { api, seen };
}

describe('the API client', () => {
  test('calls the shop below /api/v1 and answers the body', async () => {
    const { api, seen } = clientAnswering(() => Response.json({ accessToken: 'yes' }));
    const signedIn = await answer(api.POST('/auth/login', { body }));
    expect(signedIn.accessToken).toBe('yes');
    expect(seen[0]?.url).toBe('https://shop.example/api/v1/auth/login');
  });

  test('reads its headers afresh at every call and omits those without a value', async () => {
    let token: string | undefined;
    const { api, seen } = clientAnswering(
      () => Response.json({}),
      () => ({ authorization: token && `Bearer ${token}` }),
    );
    await api.POST('/auth/login', { body });
    token = 'fresh';
    await api.POST('/auth/login', { body });
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual([null, 'Bearer fresh']);
  });

  test('turns a problem into an error with its code, fields and retry time', async () => {
    const problem = {
      detail: 'Some fields need another look.',
      code: 'request.invalid',
      requestId: 'r1',
      errors: [{ path: '/email', message: 'must match format "email"' }],
    };
    const { api } = clientAnswering(() =>
      Response.json(problem, { status: 429, headers: { 'retry-after': '7' } }),
    );
    const error = await answer(api.POST('/auth/login', { body })).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({
      status: 429,
      retryAfterSeconds: 7,
      code: 'request.invalid',
      requestId: 'r1',
    });
    expect(error.errors).toEqual(problem.errors);
  });

  test('copes with an answer that is no problem, as a proxy may send', async () => {
    const { api } = clientAnswering(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }));
    const error = await answer(api.POST('/auth/login', { body })).catch((thrown) => thrown);
    expect(error).toMatchObject({ status: 502, code: 'server.error', errors: [] });
  });
});
