import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { badField } from './errors.ts';

/** PostgreSQL keeps no NUL in text; a caller who sends one is told where, instead of meeting a 500. */
export function refuseNul(
  request: FastifyRequest,
  _reply: FastifyReply,
  done: HookHandlerDoneFunction,
): void {
  done(faultIn(request));
}

function faultIn(request: FastifyRequest): Error | undefined {
  try {
    if (request.url.includes('%00')) {
      find(request.params, '?');
      find(request.query, '?');
    }
    if (typeof request.body === 'object') find(request.body, '/');
    return undefined;
  } catch (refusal) {
    return refusal as Error;
  }
}

function find(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw badField(path, 'must not contain the NUL character');
  } else if (value && typeof value === 'object' && !Buffer.isBuffer(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (key.includes('\0')) throw badField(path, 'must not contain the NUL character');
      find(inner, path.length > 1 ? `${path}/${key}` : `${path}${key}`);
    }
  }
}
