/** The one place that turns errors into answers (RFC 9457 problem details). */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { sentenceAt, translatorFor } from '#common/messages/index.ts';
import { detailOf, type FieldError, Refusal } from './errors.ts';
import { faultOfField } from './field-faults.ts';
import type { Health } from './health.ts';
import { OUTAGES, outageOf } from './outage.ts';

const Params = Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()]), {
  description:
    'What the sentence of the code speaks of: limits and counts as numbers, names as text.',
});

export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String({ description: 'Stable; clients translate it.' }),
    requestId: Type.String(),
    params: Type.Optional(Params),
    version: Type.Optional(
      Type.String({ description: 'Of `request.changed_meanwhile`: the present version' }),
    ),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          path: Type.String(),
          code: Type.String({ description: 'Stable; clients translate it.' }),
          message: Type.String({ description: 'What is wrong, after the name of the field' }),
          params: Type.Optional(Params),
          current: Type.Optional(Type.Unknown({ description: 'What stands there now' })),
          sent: Type.Optional(Type.Unknown({ description: 'What was to be written over it' })),
        }),
      ),
    ),
  },
  { $id: 'Problem' },
);

const t = translatorFor('en');
export const titleOf = (status: number): string =>
  sentenceAt(t, `answers.titles.${status}`) ?? t('answers.titles.other');

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
      title: titleOf(status),
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

const BROKEN: Record<string, [status: number, detail: string]> = {
  HPE_HEADER_OVERFLOW: [431, t('answers.headers_too_long')],
  ERR_HTTP_REQUEST_TIMEOUT: [408, t('answers.too_slow')],
};
const NO_HTTP = [400, t('answers.not_http')] as const;

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
  const [status, detail] = BROKEN[error.code ?? ''] ?? NO_HTTP;
  const code = 'request.invalid';
  const problem = {
    type: `urn:mercat:problem:${code}`,
    title: titleOf(status),
    status,
    detail,
    code,
  };
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
  const { validation, validationContext, statusCode } = error as FastifyError;
  if (validation) {
    return {
      status: 400,
      code: 'request.invalid',
      detail: detailOf('request.invalid'),
      errors: validation.map((fault) => faultOfField(fault, validationContext)),
    };
  }
  // Fastify's own refusals: a broken body, a body too large, an unknown content type.
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, code: 'request.invalid', detail: ofFastify(error) };
  }
  const outage = outageOf(error);
  if (outage) {
    const { code, retryAfterSeconds } = OUTAGES[outage];
    return { status: 503, code, detail: detailOf(code), retryAfterSeconds };
  }
  return { status: 500, code: 'server.error', detail: detailOf('server.error') };
}

const OF_FASTIFY: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: t('answers.body_too_large'),
  FST_ERR_CTP_EMPTY_JSON_BODY: t('answers.empty_json'),
  FST_ERR_CTP_EMPTY_TYPE: t('answers.no_media_type'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: t('answers.length'),
  FST_ERR_CTP_INVALID_JSON_BODY: t('answers.broken_json'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: t('answers.media_type'),
};
const ofFastify = (error: Error): string =>
  ('code' in error && OF_FASTIFY[String(error.code)]) || t('answers.not_http');
