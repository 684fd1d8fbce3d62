/**
 * The only way to call another machine by HTTP. Every client made here has a timeout, bounded retries and bodies, a
 * rule for the addresses it may reach, and errors that are safe to log.
 */

import { OutboundError } from './errors.ts';
import { type Agents, type Bounds, type Call, createAgents, exchange } from './exchange.ts';
import type { Reach } from './reach.ts';

export { OutboundError, type OutboundReason } from './errors.ts';
export { isPublicAddress, ownAddress, PUBLIC, type Reach, reachOwn, reachTo } from './reach.ts';

export type OutboundOptions = {
  /** The name in error messages; the host by default. */
  name?: string;
  reach: Reach;
  /** For the whole call: connecting, every try, every redirect, and reading the body. */
  timeoutMs: number;
  maxBytes: number;
  /** How often a repeatable call is tried when the connection breaks; a timeout is not retried. */
  maxTries?: number;
  /** Answers of 500 and above are retried as well. */
  repeatsServerFaults?: boolean;
  /** Redirects of a GET that are followed, each checked like the first address. */
  maxRedirects?: number;
};

/** `mayRepeat`: a call that changes something but carries an idempotency key. */
export type OutboundInit = RequestInit & { mayRepeat?: boolean };
export type Outbound = (input: string | URL | Request, init?: OutboundInit) => Promise<Response>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const SAFE = new Set(['GET', 'HEAD']);

/** Has `fetch`'s signature, so that libraries can take it. Answers once the whole body is there. */
export function createOutbound(options: OutboundOptions): Outbound {
  const agents = createAgents();
  return async (input, { mayRepeat = false, ...init } = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const who = options.name ?? url.host;
    if (!options.reach.allowsUrl(url)) throw new OutboundError(who, 'address_refused');
    const request = new Request(input, init);
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const signal = AbortSignal.any([timeout, request.signal]);
    const headers = new Headers(request.headers);
    if (!headers.has('user-agent')) headers.set('user-agent', 'Mercat');
    const body = Buffer.from(await request.arrayBuffer());
    const call = { who, method: request.method, url, headers, body };
    const bounds = { reach: options.reach, maxBytes: options.maxBytes, signal };
    const maxTries = mayRepeat || SAFE.has(call.method) ? (options.maxTries ?? 1) : 1;
    try {
      const response = await exchangeOften(call, bounds, { agents, maxTries, options });
      if (init.redirect === 'manual' || !REDIRECTS.has(response.status)) return response;
      return await follow(response, call, { bounds, agents, options });
    } catch (error) {
      // A library that aborted by its own signal gets its own reason back.
      if (request.signal.aborted) throw request.signal.reason;
      throw error;
    }
  };
}

type Given = { agents: Agents; options: OutboundOptions };

async function exchangeOften(
  call: Call,
  bounds: Bounds,
  { agents, maxTries, options }: Given & { maxTries: number },
): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const isLast = tries >= maxTries;
    try {
      const response = await exchange(call, bounds, agents);
      if (response.status < 500 || isLast || !options.repeatsServerFaults) return response;
    } catch (error) {
      const isBroken = error instanceof OutboundError && error.reason === 'unreachable';
      if (isLast || !isBroken) throw error;
    }
  }
}

/** Keys and cookies meant for one host are not sent to the next. */
async function follow(
  first: Response,
  call: Call,
  { bounds, agents, options }: Given & { bounds: Bounds },
): Promise<Response> {
  let [response, { url }] = [first, call];
  for (let hop = 0; REDIRECTS.has(response.status); hop += 1) {
    const location = response.headers.get('location') ?? '';
    const isEnd = hop >= (options.maxRedirects ?? 0) || !SAFE.has(call.method);
    if (isEnd || !URL.canParse(location, url)) {
      throw new OutboundError(call.who, 'redirect_refused');
    }
    url = new URL(location, url);
    const headers = new Headers({ 'user-agent': 'Mercat' });
    const who = options.name ?? url.host;
    response = await exchange({ ...call, who, url, headers }, bounds, agents);
  }
  return response;
}
