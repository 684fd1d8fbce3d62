/** The shop's API as the web app calls it, on the visitor's behalf. */
import { type ApiClient, ApiProblem, answer, createApiClient } from '#api/client.ts';

export type ShopApi = ApiClient;

export function createShopApi(
  callApi: (call: Request) => Promise<Response>,
  { accessToken }: { accessToken?: string } = {},
): ShopApi {
  const authorization = accessToken && `Bearer ${accessToken}`;
  return createApiClient({
    // Only the path counts: the server knows where the API is.
    baseUrl: 'http://shop',
    fetch: callApi,
    headers: () => ({ authorization }),
  });
}

type Call<T> = Parameters<typeof answer<T>>[0];

/**
 * The answer's content, for loaders. What the API does not have or does not show becomes the page's own 404, as does an
 * invalid id in the URL; what the visitor's role does not allow becomes the page's 403, and what the API cannot do at
 * the moment its 503. Every other refusal is thrown as it came.
 */
export async function read<T>(call: Call<T>): Promise<T> {
  try {
    return await answer(call);
  } catch (error) {
    throw asPage(error);
  }
}

/** For a loader that looks at a refusal first: what to throw for the others. */
export function asPage(error: unknown): unknown {
  const status = error instanceof ApiProblem && PAGES_OWN.get(error.status);
  return status ? new Response(null, { status }) : error;
}

/** The API is unavailable, and so is the page. */
export const NOT_NOW = 503;
/** The same for a caller beyond the limits. */
export const TOO_OFTEN = 429;
const PAGES_OWN = new Map([
  [400, 404],
  [403, 403],
  [404, 404],
  [TOO_OFTEN, TOO_OFTEN],
  [NOT_NOW, NOT_NOW],
]);
const isExpected = (status: number) => status < 500 || status === NOT_NOW;

/** For actions: the content, or the refusal as a value to show beside the form. An error on our side is thrown. */
export async function attempt<T>(
  call: Call<T>,
): Promise<{ data: T; problem?: undefined } | { data?: undefined; problem: ApiProblem }> {
  try {
    return { data: await answer(call) };
  } catch (error) {
    if (error instanceof ApiProblem && isExpected(error.status)) return { problem: error };
    throw error;
  }
}
