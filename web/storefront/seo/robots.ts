import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import type { Route } from './+types/robots';

/** Search engines read the goods; what belongs to one visitor, and endless combinations of filters, they leave. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api, publicUrl } = context.get(REQUEST_CONTEXT);
  const { doors } = await read(api.GET('/shop'));
  const text = [
    'User-agent: *',
    ...[
      '/admin',
      '/account',
      '/bag',
      '/checkout',
      '/orders',
      '/demo',
      '/setup',
      '/preview',
      '/api/',
    ].map((path) => `Disallow: ${path}`),
    'Disallow: /*?*search=',
    'Disallow: /*?*Price=',
    'Disallow: /*?*cursor=',
    // A closed shop has nothing to be found.
    ...(doors === 'open' ? [`Sitemap: ${publicUrl}/sitemap.xml`] : []),
    '',
  ].join('\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
