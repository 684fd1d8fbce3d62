/** Which other origins may read answers (CORS). */
import cors from '@fastify/cors';
import type { App } from './http.ts';

/**
 * None by default: other origins may not read answers. Tokens travel in headers, so no cookies are allowed.
 * Registered before the hook that sends cached responses, which must carry these headers too.
 */
export async function allowOrigins(
  app: App,
  origins: string[],
  tokenHeaders: string[],
): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: origins,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      ...tokenHeaders,
      'idempotency-key',
      'if-match',
    ],
    exposedHeaders: ['etag', 'ratelimit', 'ratelimit-policy', 'retry-after'],
    maxAge: 600,
  });
}
