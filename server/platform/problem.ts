/** The one place that turns errors into answers (RFC 9457 problem details). */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { detailOf, type FieldError, Refusal } from './errors.ts';
import type { Health } from './health.ts';
import { OUTAGES, outageOf } from './outage.ts';
import { wordsOfPattern } from './schemas.ts';

export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String({ description: 'Stable; clients translate it.' }),
    requestId: Type.String(),
    params: Type.Optional(
      Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()]), {
        description:
          'What the sentence of the code speaks of: limits and counts as numbers, names as text.',
      }),
    ),
    version: Type.Optional(
      Type.String({ description: 'Of `request.changed_meanwhile`: the present version' }),
    ),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          path: Type.String(),
          message: Type.String(),
          current: Type.Optional(Type.Unknown({ description: 'What stands there now' })),
          sent: Type.Optional(Type.Unknown({ description: 'What was to be written over it' })),
        }),
      ),
    ),
  },
  { $id: 'Problem' },
);

const TITLES: Record<number, string> = {
  400: 'Some fields need another look',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not a method of this address',
  409: 'Not possible at the moment',
  413: 'Too large',
  414: 'This address is too long',
  415: 'Not a format we read',
  422: 'The same key was used with other content',
  429: 'Too many tries',
  500: 'Something went wrong on our side',
  503: 'Not available just now',
};

type Answer = {
  status: number;
  code: string;
  detail: string;
  params?: Record<string, string | number>;
  errors?: FieldError[];
  retryAfterSeconds?: number;
  version?: string;
  members?: object;
};

export function answerError(
  health: Health,
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, code, detail, retryAfterSeconds, members, ...more } = answerFor(error);
  if (status >= 500) logFailure(health, error, request);
  else logRefusal(request, status, code);
  if (status === 401) reply.header('www-authenticate', challengeFor(request));
  if (retryAfterSeconds) reply.header('retry-after', String(retryAfterSeconds));
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: `urn:mercat:problem:${code}`,
      title: TITLES[status] ?? 'Error',
      status,
      detail,
      code,
      requestId: request.id,
      // What there is not is left out of the JSON.
      ...more,
      ...members,
    });
}

/** RFC 6750: how to call, and whether what was sent is what was refused. */
const challengeFor = ({ headers: { authorization } }: FastifyRequest): string =>
  `Bearer realm="api"${authorization === undefined ? '' : ', error="invalid_token"'}`;

/** A bug is logged each time, an outage of the database once, and our own refusals not at all. */
export function logFailure(health: Health, error: Error, request: FastifyRequest): void {
  const outage = outageOf(error);
  if (outage) health.noteOutage(outage, error, request.log);
  else if (!(error instanceof Refusal))
    request.log.error({ err: error, requestId: request.id }, 'request failed');
}

const BROKEN: Record<string, [status: number, title: string, detail: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Too large', 'The address and headers of this call are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Too slow', 'This call did not come to its end in time.'],
};
const NO_HTTP = [
  400,
  'Some fields need another look',
  'This is not a request we can read.',
] as const;

/**
 * A request that is not HTTP, or whose headers are too large, reaches no route: the answer is written to the socket
 * itself, with the headers of every answer.
 */
export function answerBrokenRequest(
  error: ConnectionError,
  socket: Socket,
  headers: Record<string, string>,
): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, title, detail] = BROKEN[error.code ?? ''] ?? NO_HTTP;
  const code = 'request.invalid';
  const problem = { type: `urn:mercat:problem:${code}`, title, status, detail, code };
  const body = JSON.stringify({ ...problem, requestId: '' });
  const head = {
    ...headers,
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

const WATCHED = new Set([401, 403, 429]);

/**
 * Logs what somebody tried without permission, or too often: one line for whoever watches over the shop. It names
 * who, from where and at which route, but nothing of what was sent, which may hold an address. A visitor who simply
 * is not signed in is not logged.
 */
export function logRefusal(request: FastifyRequest, status: number, code: string): void {
  if (!WATCHED.has(status)) return;
  if (code === 'auth.required' && request.headers.authorization === undefined) return;
  const { caller, method, ip, id: requestId, routeOptions } = request;
  const who =
    caller?.kind === 'account'
      ? { accountId: caller.accountId }
      : caller?.kind === 'key' && { keyId: caller.keyId };
  const what = { refused: code, status, method, route: routeOptions.url, ip, requestId };
  request.log.info({ ...what, ...who }, 'refused');
}

/** The answer to an error: its status, and how long to wait where that helps. */
export function answerFor(error: FastifyError | Refusal | Error): Answer {
  if (error instanceof Refusal) {
    const { status, code, message: detail, errors, retryAfterSeconds } = error;
    const { params, version, members } = error;
    return { status, code, detail, params, errors, retryAfterSeconds, version, members };
  }
  const { validation, statusCode, message } = error as FastifyError;
  if (validation) {
    return {
      status: 400,
      code: 'request.invalid',
      detail: detailOf('request.invalid'),
      errors: validation.map((fault) =>
        fieldError(fault, (error as FastifyError).validationContext),
      ),
    };
  }
  // Fastify's own refusals: a broken body, a body too large, an unknown content type.
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, code: 'request.invalid', detail: message };
  }
  const outage = outageOf(error);
  if (outage) {
    const { code, retryAfterSeconds } = OUTAGES[outage];
    return { status: 503, code, detail: detailOf(code), retryAfterSeconds };
  }
  return { status: 500, code: 'server.error', detail: detailOf('server.error') };
}

function fieldError(
  fault: NonNullable<FastifyError['validation']>[number],
  context: string | undefined,
): FieldError {
  const { instancePath, params, message = 'is not valid' } = fault;
  const extra = params.additionalProperty ?? params.missingProperty;
  const pointer = extra === undefined ? instancePath : `${instancePath}/${extra}`;
  const path =
    context === 'querystring' || context === 'params' ? `?${pointer.slice(1)}` : pointer || '/';
  if (params.additionalProperty !== undefined) return { path, message: 'is not a known field' };
  if (params.missingProperty !== undefined) return { path, message: 'is required' };
  if (typeof params.pattern === 'string')
    return { path, message: wordsOfPattern(params.pattern) ?? message };
  return { path, message };
}
