/**
 * Checked before a byte of a form is read: its origin, format and size. The rate by address is counted earlier
 * still. Forms are small, and only a few pages take files.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, refusal } from '#platform/errors.ts';
import type { Health } from '#platform/health.ts';
import type { App } from '#platform/http.ts';
import type { Limit } from '#platform/limits.ts';
import { answerError } from '#platform/problem.ts';
import type { UploadLimits } from '#platform/uploads.ts';
import { isFromOurPages } from './origin.ts';

/** Many people may shop from behind one address, and each press of a button is a form. */
export const FORMS: Limit = { name: 'forms', points: 300, seconds: 60 };
/** A mail provider unsubscribes many people from a few addresses. */
export const ONE_CLICKS: Limit = { name: 'one-clicks', points: 3000, seconds: 60 };
export const FORM_BYTES = 64 * 1024;
const MAX_FIELDS = 1_000;
/** The pages that take files: the forms of a product, a page and a post, and that of logo and icon. Each receives them itself once it knows who sends them. */
export const UPLOAD_PAGES = [
  '/admin/pages/:id',
  '/admin/posts/:id',
  '/admin/home-pages/:id',
  '/admin/category-heads/:id',
  '/admin/products/:id',
  '/admin/redirects',
  '/admin/redirects.data',
  '/admin/settings/branding',
  '/admin/settings/branding.data',
];
/** Two pictures, and the words of a product with 250 variants. */
export const UPLOAD_LIMITS: UploadLimits = {
  files: 10,
  fileBytes: 15 * 1024 * 1024,
  fields: 10_000,
  fieldBytes: 2 * 1024 * 1024,
};
const UPLOAD_BYTES = 33 * 1024 * 1024;
/**
 * Where mail programs unsubscribe their users in one press (RFC 8058). They send no origin and no cookie; what allows it is
 * the token in the address.
 */
export const ONE_CLICK_PAGE = '/newsletter/unsubscribe';
const ONE_CLICK_BYTES = 4 * 1024;
/** These paths have their own answers: a page never stands in for an unknown path of the API. */
const NOT_PAGES = /^\/(api|webhooks|media|assets)(\/|\?|$)/;
const AND = '&'.charCodeAt(0);

const fromOtherSite = () => refusal(403, 'page.from_elsewhere');
const tooLarge = () => refusal(413, 'page.too_large');

/** Reads plain forms, and nothing else. */
export function readForms(pages: App): void {
  pages.removeAllContentTypeParsers();
  pages.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: FORM_BYTES },
    (_request, body: Buffer, done) => done(hasFewFields(body) ? null : tooLarge(), body),
  );
}

/** Forms of either encoding, which nobody has to read. */
export function takeOneClick(scope: App): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    /^(application\/x-www-form-urlencoded|multipart\/form-data)/,
    { parseAs: 'buffer', bodyLimit: ONE_CLICK_BYTES },
    (_request, body: Buffer, done) => done(null, body),
  );
}

function hasFewFields(body: Buffer): boolean {
  let fields = 1;
  for (const byte of body) if (byte === AND) fields += 1;
  return fields <= MAX_FIELDS;
}

/** Throws a refusal for a form that is not to be read. True: it has answered in the place of the pages. */
export function answeredAtGate(
  { publicUrl, health }: { publicUrl: string; health: Health },
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  if (NOT_PAGES.test(request.url)) {
    answerError(health, notFound('address'), request, leaveUnread(request, reply));
    return true;
  }
  if (request.method !== 'POST') return false;
  const { headers } = request;
  const isOneClick = request.routeOptions.url === ONE_CLICK_PAGE;
  if (!isOneClick && !isFromOurPages(headers, publicUrl)) throw fromOtherSite();
  if (Number(headers['content-length'] ?? 0) > UPLOAD_BYTES) throw tooLarge();
  return false;
}

/** A sender that goes on after the refusal is disconnected. */
export function leaveUnread(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { headers, body } = request;
  const isSending = headers['transfer-encoding'] !== undefined || headers['content-length'];
  return isSending && body === undefined ? reply.header('connection', 'close') : reply;
}
