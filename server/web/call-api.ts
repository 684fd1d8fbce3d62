/**
 * How the web app calls the API: within this process without a network, or over HTTP when the API is on another
 * machine.
 */
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { InjectOptions } from 'fastify';
import type { App } from '#platform/http.ts';
import type { Config } from '#server/config.ts';

/** Calls the API for the visitor at `address`, so that limits count the visitor and not us. */
export type CallApi = (call: Request, address: string) => Promise<Response>;

const WITHOUT_BODY = new Set([204, 205, 304]);

export function createCallApi(app: App, { apiUrl }: Config): CallApi {
  if (apiUrl) return callOverHttp(apiUrl);
  return async (call, remoteAddress) => {
    const { pathname, search } = new URL(call.url);
    const options: InjectOptions = {
      method: call.method as InjectOptions['method'],
      url: pathname + search,
      headers: Object.fromEntries(call.headers),
      remoteAddress,
      ...(call.body && { payload: await payloadOf(call) }),
    };
    if (isStreamed(call)) return stream(app, options, call.signal);
    const { statusCode, headers, rawPayload } = await app.inject(options);
    const body = WITHOUT_BODY.has(statusCode) ? null : new Uint8Array(rawPayload);
    return new Response(body, { status: statusCode, headers: headers as Record<string, string> });
  };
}

/** Event streams never end, and files may be longer than memory: whoever asks for either says so. */
const isStreamed = ({ headers }: Request) =>
  /^text\/(event-stream|csv)\b/.test(headers.get('accept') ?? '');

/** Files pass through from disk; everything else is small. */
async function payloadOf(call: Request): Promise<Readable | Buffer> {
  const isUpload = call.headers.get('content-type')?.startsWith('multipart/form-data');
  if (isUpload) return Readable.fromWeb(call.body as NodeReadableStream);
  return Buffer.from(await call.arrayBuffer());
}

/** Aborts the API call when its reader is gone, also before the first byte. */
async function stream(app: App, options: InjectOptions, gone: AbortSignal): Promise<Response> {
  const answer = await app.inject({ ...options, payloadAsStream: true });
  const lines = answer.stream();
  const end = () => void answer.raw.res.destroy();
  lines.once('close', end);
  if (gone.aborted) end();
  else gone.addEventListener('abort', end, { once: true });
  const body = Readable.toWeb(lines) as ReadableStream<Uint8Array>;
  const headers = answer.headers as Record<string, string>;
  return new Response(body, { status: answer.statusCode, headers });
}

function callOverHttp(apiUrl: string): CallApi {
  return async (call, address) => {
    const { pathname, search } = new URL(call.url);
    const request = new Request(new URL(pathname + search, apiUrl), call);
    request.headers.set('x-forwarded-for', address);
    // Redirects are left to the pages: what a request carries goes to this one address only.
    return fetch(request, { redirect: 'manual' });
  };
}
