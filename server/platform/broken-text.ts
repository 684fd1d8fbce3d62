import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { badField } from './errors.ts';

/**
 * PostgreSQL keeps neither NUL nor half a surrogate pair; a caller who sends one is told where, instead of meeting a
 * 500. An address cannot carry such a half.
 */
export function refuseBrokenText(
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

/** Without calling itself: a megabyte of brackets would use up the stack before its shape is refused. */
function find(root: unknown, rootPath: string): void {
  const open: [unknown, string][] = [[root, rootPath]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, path] = next;
    if (typeof value === 'string') check(value, path);
    else if (value && typeof value === 'object' && !Buffer.isBuffer(value)) {
      for (const [key, inner] of Object.entries(value)) {
        check(key, path);
        open.push([inner, path.length > 1 ? `${path}/${key}` : `${path}${key}`]);
      }
    }
  }
}

function check(text: string, path: string): void {
  if (text.includes('\0')) throw badField(path, 'must not contain the NUL character');
  if (!text.isWellFormed()) throw badField(path, 'must not contain half a surrogate pair');
}
