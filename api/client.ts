/**
 * The typed client of the shop's API, for browsers, servers and phones alike: it needs `fetch` and nothing else.
 *
 *     const api = createApiClient({ baseUrl: 'https://shop.example' });
 *     const product = await answer(api.GET('/products/{slug}', { params: { path: { slug } } }));
 */
import createClient, { type Client } from 'openapi-fetch';
import type { components, operations, paths } from './schema.ts';

export type ApiClient = Client<paths>;
export type Schemas = components['schemas'];
export type OperationId = keyof operations;

type JsonOf<R> = R extends { content: { 'application/json': infer Body } } ? Body : never;
type Responses<Id extends OperationId> = operations[Id]['responses'];
/** What an operation answers when all is well: `AnswerOf<'getProduct'>`. */
export type AnswerOf<Id extends OperationId> = JsonOf<
  Responses<Id>[keyof Responses<Id> & (200 | 201 | 202)]
>;
/** What an operation takes as its body: `BodyOf<'addCartItem'>`. */
export type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

export type ClientOptions = {
  /** The shop's origin, such as `https://shop.example`. */
  baseUrl: string;
  /** Another way to reach the API: a server that has it in its own process passes its own. */
  fetch?: (request: Request) => Promise<Response>;
  /** Read at every call, so that a token may change meanwhile. Headers without a value are left out. */
  headers?: () => Record<string, string | undefined>;
};

export function createApiClient({ baseUrl, fetch, headers }: ClientOptions): ApiClient {
  const client = createClient<paths>({
    baseUrl: `${baseUrl.replace(/\/$/, '')}/api/v1`,
    ...(fetch && { fetch }),
  });
  if (headers) {
    client.use({
      onRequest({ request }) {
        for (const [name, value] of Object.entries(headers())) {
          if (value !== undefined) request.headers.set(name, value);
        }
        return request;
      },
    });
  }
  return client;
}

/** An answer other than success. `code` is stable and what screens translate; `errors` names the fields of a form. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  /** Of a field that somebody else changed meanwhile, both values. */
  readonly errors: NonNullable<Schemas['Problem']['errors']>;
  /** What the sentence of the code speaks of: limits, counts, names. */
  readonly params: Record<string, string | number>;
  /** How long to wait, when the answer says so. */
  readonly retryAfterSeconds: number | undefined;
  /** What goes back with a code when a sign-in waits for its second step. */
  readonly challenge: string | undefined;
  /** What is another by now than what was shown to the shopper. */
  readonly changes: NonNullable<Schemas['Problem']['changes']>;
  /** The present version of what was changed meanwhile. */
  readonly version: string | undefined;

  constructor(response: Response, problem: Partial<Schemas['Problem']> = {}) {
    super(problem.detail ?? `The shop answered ${response.status}.`);
    this.status = response.status;
    this.code = problem.code ?? 'server.error';
    this.requestId = problem.requestId ?? '';
    this.errors = problem.errors ?? [];
    this.params = problem.params ?? {};
    this.challenge = problem.challenge;
    this.changes = problem.changes ?? [];
    this.version = problem.version;
    const retryAfter = response.headers.get('retry-after');
    this.retryAfterSeconds = retryAfter === null ? undefined : Number(retryAfter);
  }
}

type Outcome<T> = { data?: T; error?: unknown; response: Response };

/** The body of a successful call; throws an `ApiProblem` for any other. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw new ApiProblem(response, isProblem(error) ? error : {});
}

/** A proxy on the way may answer with a page of its own instead of a problem. */
function isProblem(error: unknown): error is Schemas['Problem'] {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
}
