/** How the web app reaches the API: straight into this process without a network, or over HTTP when the API is elsewhere. */
import { Readable } from 'node:stream';
import type { InjectOptions } from 'fastify';
import type { App } from '#platform/http.ts';
import type { Config } from '#server/config.ts';

/** Calls the API for the visitor at `address`, so that limits count the visitor and not us. */
export type CallApi = (call: Request, address: string) => Promise<Response>;

const WITHOUT_BODY = new Set([204, 205, 304]);

export function createApiDoor(app: App, { apiUrl }: Config): CallApi {
  if (apiUrl) return callOverHttp(apiUrl);
  return async (call, remoteAddress) => {
    const { pathname, search } = new URL(call.url);
    const options: InjectOptions = {
      method: call.method as InjectOptions['method'],
      url: pathname + search,
      headers: Object.fromEntries(call.headers),
      remoteAddress,
      ...(call.body && { payload: Buffer.from(await call.arrayBuffer()) }),
    };
    if (call.headers.get('accept') === 'text/event-stream') return stream(app, options);
    const { statusCode, headers, rawPayload } = await app.inject(options);
    const body = WITHOUT_BODY.has(statusCode) ? null : new Uint8Array(rawPayload);
    return new Response(body, { status: statusCode, headers: headers as Record<string, string> });
  };
}

async function stream(app: App, options: InjectOptions): Promise<Response> {
  const answer = await app.inject({ ...options, payloadAsStream: true });
  const body = Readable.toWeb(answer.stream()) as ReadableStream<Uint8Array>;
  const headers = answer.headers as Record<string, string>;
  return new Response(body, { status: answer.statusCode, headers });
}

function callOverHttp(apiUrl: string): CallApi {
  return async (call, address) => {
    const { pathname, search } = new URL(call.url);
    const request = new Request(new URL(pathname + search, apiUrl), call);
    request.headers.set('x-forwarded-for', address);
    return fetch(request);
  };
}
