/** The real app as tests use it: its parts, and calls to its routes without a network. */
import type { InjectOptions } from 'fastify';
import type pg from 'pg';
import { createProviders, type Providers } from '#modules/payments/index.ts';
import type { Db } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { buildApp } from '#server/app.ts';
import type { Config } from '#server/config.ts';
import { testPlatform } from './platform.ts';

export type TestCall = {
  body?: unknown;
  /** An access token. */
  token?: string;
  /** The token of a guest's cart. */
  cart?: string;
  /** The token of a guest's order. */
  order?: string;
  headers?: Record<string, string>;
};

export type TestAnswer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape, refusals included.
  body: any;
  headers: Record<string, string>;
  text: string;
};

/**
 * `api('GET', 'products/alder-mug')` calls `/api/v1/products/alder-mug`; a path with a leading slash is used as it is.
 */
export type Api = (method: string, path: string, call?: TestCall) => Promise<TestAnswer>;

export type TestApp = {
  app: App;
  config: Config;
  platform: Platform;
  db: Db;
  pool: pg.Pool;
  api: Api;
  providers: Providers;
};

export type AppOptions = {
  /** As in `.env`, on top of a demo shop without limits on callers. */
  settings?: Record<string, string>;
  /** Other payment providers than those of the settings, or more. */
  providers?: (usual: Providers) => Providers;
};

/** Puts the app together on a database; the caller closes it. */
export async function assembleApp(
  database: { url: string; pool: pg.Pool },
  { settings, providers: choose }: AppOptions,
): Promise<TestApp & { close: () => Promise<void> }> {
  const platform = await testPlatform(database, settings);
  const usual = createProviders(platform.config);
  const providers = choose?.(usual) ?? usual;
  const app = await buildApp(platform, { providers });
  const { db, pool, config } = platform;
  const api: Api = (method, path, call) => send(app, method, path, call);
  const close = async () => {
    await app.close();
    await platform.channel.close();
  };
  return { app, config, platform, db, pool, providers, api, close };
}

async function send(
  app: App,
  method: string,
  path: string,
  call: TestCall = {},
): Promise<TestAnswer> {
  const { body, token, cart, order, headers } = call;
  const answer = await app.inject({
    method: method as InjectOptions['method'],
    url: path.startsWith('/') ? path : `/api/v1/${path}`,
    payload: body as InjectOptions['payload'],
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(cart && { 'cart-token': cart }),
      ...(order && { 'order-token': order }),
      ...headers,
    },
  });
  const isJson = /\bjson\b/.test(String(answer.headers['content-type']));
  return {
    status: answer.statusCode,
    body: isJson && answer.body ? answer.json() : undefined,
    headers: answer.headers as Record<string, string>,
    text: answer.body,
  };
}
