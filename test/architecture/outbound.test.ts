import { describe, expect, test } from 'vitest';
import { checkOutbound } from './outbound.ts';
import { parseSource, readSources } from './sources.ts';

const faultsIn = (path: string, text: string) =>
  checkOutbound([parseSource(path, text)]).map(({ message }) => message);

test('every call to another machine uses the outbound client', () => {
  const faults = checkOutbound(readSources());
  expect(faults.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
});

describe('refused is', () => {
  const path = 'server/modules/shipping/carrier.ts';

  test.each([
    [`await fetch('https://carrier.example');`, 'calls fetch'],
    [`await globalThis.fetch(url);`, 'calls fetch'],
    [`new WebSocket(url);`, 'calls WebSocket'],
    [`import { get } from 'node:https';`, 'imports what calls from node:https'],
    [`import http from 'node:http';`, 'imports what calls from node:http'],
    [`import * as https from 'https';`, 'imports what calls from https'],
    [`const { request } = await import('node:http');`, 'imports what calls from node:http'],
    [`import { request } from 'undici';`, 'imports undici'],
    [`import('stripe').then(({ Stripe }) => new Stripe(key));`, 'uses stripe without'],
    [`import createClient from 'openapi-fetch'; createClient({ baseUrl });`, 'uses openapi-fetch'],
    [`import * as client from 'openid-client'; client.discovery(url);`, 'uses openid-client'],
  ])('%s', (text, message) => {
    expect(faultsIn(path, text).join()).toContain(message);
  });
});

test('listening servers and types are not refused', () => {
  const text = `import { createServer, type IncomingMessage } from 'node:http';
    import type { Agent } from 'node:https';
    import type Stripe from 'stripe';
    this.fetch(url); const { fetch } = shop;`;
  expect(faultsIn('server/modules/shipping/carrier.ts', text)).toEqual([]);
});
