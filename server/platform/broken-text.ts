import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { badField } from './errors.ts';

/** None of our bodies is nearly as deep; a product of 250 variants in every currency has half as many values. */
const DEEPEST = 20;
const MAX_VALUES = 20_000;

/**
 * Checks a body before its shape is validated. PostgreSQL stores neither NUL nor half a surrogate pair, so such
 * text is refused with its path instead of failing as a 500. Validation takes time for each value, so the number of
 * values is limited too.
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

type Open = { value: unknown; path: string; depth: number };

/** Not recursive: a deeply nested body would use up the stack. */
function find(root: unknown, rootPath: string): void {
  const open: Open[] = [{ value: root, path: rootPath, depth: 0 }];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string') check(value, path);
    else if (value && typeof value === 'object' && !Buffer.isBuffer(value)) {
      const entries = Object.entries(value);
      values += entries.length;
      if (depth >= DEEPEST) throw badField(rootPath, 'too_deep', { max: DEEPEST });
      if (values > MAX_VALUES) {
        throw badField(rootPath, 'too_many_values', { max: MAX_VALUES });
      }
      for (const [key, inner] of entries) {
        check(key, path);
        const innerPath = path.length > 1 ? `${path}/${key}` : `${path}${key}`;
        open.push({ value: inner, path: innerPath, depth: depth + 1 });
      }
    }
  }
}

function check(text: string, path: string): void {
  if (text.includes('\0')) throw badField(path, 'has_nul');
  if (!text.isWellFormed()) throw badField(path, 'broken_text');
}
