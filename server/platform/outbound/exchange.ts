/** One request and its whole answer, on a connection to an address that may be reached. */
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import {
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  request as requestHttp,
} from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { seconds } from '../clock.ts';
import { OutboundError } from './errors.ts';
import type { Reach } from './reach.ts';

/** `who` is the name in error messages. */
export type Call = { who: string; method: string; url: URL; headers: Headers; body: Buffer };
export type Bounds = { reach: Reach; maxBytes: number; signal: AbortSignal };
export type Agents = { http: HttpAgent; https: HttpsAgent };

/** Below the idle timeout of most servers, so that a connection is seldom closed just as it is used again. */
const IDLE_MS = seconds(4);
const MAX_CONNECTIONS = 64;

/** Connections of one client are its own: each was checked against its reach. */
export function createAgents(): Agents {
  const options = { keepAlive: true, maxSockets: MAX_CONNECTIONS, timeout: IDLE_MS };
  return { http: new HttpAgent(options), https: new HttpsAgent(options) };
}

export async function exchange(call: Call, bounds: Bounds, agents: Agents): Promise<Response> {
  const { url, who } = call;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const { reach } = bounds;
  // An address in place of a name is never looked up, so it is checked here.
  if (!reach.allowsUrl(url) || (isIP(host) && !reach.allowsAddress(host))) {
    throw new OutboundError(who, 'address_refused');
  }
  try {
    const message = await send(call, bounds, agents);
    const body = await readWithin(message, who, bounds.maxBytes);
    return toResponse(message, body, who);
  } catch (error) {
    // What the network does has a code; a bug of ours must not pass for a server that is away, and be tried for weeks.
    if (error instanceof OutboundError || isBug(error)) throw error;
    const reason = bounds.signal.aborted ? 'timeout' : 'unreachable';
    throw new OutboundError(who, reason, { cause: error });
  }
}

const BUGS = [TypeError, RangeError, ReferenceError, SyntaxError];
const isBug = (error: unknown) => BUGS.some((kind) => error instanceof kind);

function send(
  { who, method, url, headers, body }: Call,
  { reach, signal }: Bounds,
  agents: Agents,
): Promise<IncomingMessage> {
  const isHttps = url.protocol === 'https:';
  const options = {
    method,
    headers: Object.fromEntries(headers),
    agent: isHttps ? agents.https : agents.http,
    lookup: lookupWithin(reach, who),
    signal,
  };
  return new Promise((resolve, reject) => {
    const request = isHttps ? requestHttps(url, options) : requestHttp(url, options);
    request.once('response', resolve);
    request.on('error', reject);
    request.once('socket', (socket) => checkConnected(request, socket, { reach, who }));
    request.end(body);
  });
}

/** Checked before a byte of the request leaves: what counts is the address connected to, whatever led there. */
function checkConnected(
  request: ClientRequest,
  socket: Socket,
  { reach, who }: { reach: Reach; who: string },
): void {
  const check = () => {
    if (reach.allowsAddress(socket.remoteAddress ?? '')) return;
    request.destroy(new OutboundError(who, 'address_refused'));
  };
  if (socket.connecting) socket.once('connect', check);
  else check();
}

/** A name is resolved here, all its addresses checked, and the connection made to what was checked. */
function lookupWithin(reach: Reach, who: string): LookupFunction {
  return (hostname: string, options: LookupOptions, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? new Error('the name has no address'), '');
      if (!addresses.every(({ address }) => reach.allowsAddress(address))) {
        return done(new OutboundError(who, 'address_refused'), '');
      }
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

async function readWithin(
  message: IncomingMessage,
  who: string,
  maxBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let received = 0;
  for await (const chunk of message) {
    received += chunk.byteLength;
    if (received > maxBytes) throw new OutboundError(who, 'too_large'); // Leaving the loop ends the connection.
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const WITHOUT_BODY = new Set([204, 205, 304]);

function toResponse(message: IncomingMessage, body: Buffer<ArrayBuffer>, who: string): Response {
  const { statusCode: status = 0, headersDistinct } = message;
  try {
    const headers = new Headers();
    for (const [name, values = []] of Object.entries(headersDistinct)) {
      for (const value of values) headers.append(name, value);
    }
    return new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers });
  } catch (cause) {
    throw new OutboundError(who, 'unreachable', { cause }); // Another status or header than HTTP has.
  }
}
