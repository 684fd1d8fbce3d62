/** An address that has nothing of its own may be an old one: the merchant says where those lead. */
import { attempt, type ShopApi } from './api.server.ts';

const MAX_ADDRESS = 2_000;
/** The router asks for the data of a page at its address with this ending. */
const DATA = /\.data$/;

/** Leads there for good; any other answer stays as it is. */
export async function redirectIfKnown(
  answer: Response,
  { method, url }: Request,
  api: ShopApi,
): Promise<Response> {
  if (answer.status !== 404 || !/^(GET|HEAD)$/.test(method)) return answer;
  const { pathname, search } = new URL(url);
  const from = pathname.replace(DATA, '') + (DATA.test(pathname) ? '' : search);
  if (from.length > MAX_ADDRESS) return answer;
  const { data } = await attempt(api.GET('/redirects', { params: { query: { from } } }));
  if (!data) return answer;
  await answer.body?.cancel();
  if (!DATA.test(pathname))
    return new Response(null, { status: 301, headers: { location: data.to } });
  const headers = {
    'x-remix-redirect': data.to,
    'x-remix-status': '301',
    'x-remix-reload-document': 'true',
  };
  return new Response(null, { status: 204, headers });
}
