/** PayPal's error object. Its sentences are left out: nobody may depend on them. */
import { randomId } from './ids.ts';

export type Reply = { status: number; body?: unknown };

const NAMES: Record<number, string> = {
  400: 'INVALID_REQUEST',
  401: 'AUTHENTICATION_FAILURE',
  403: 'NOT_AUTHORIZED',
  404: 'RESOURCE_NOT_FOUND',
  409: 'RESOURCE_CONFLICT',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_ENTITY',
  429: 'RATE_LIMIT_REACHED',
  500: 'INTERNAL_SERVER_ERROR',
};

/** Thrown while a call is answered. */
export class PaypalRefusal extends Error {
  status: number;
  issue: string;
  details: { field?: string; links?: { href: string; rel: string; method: string }[] };
  constructor(status: number, issue: string, details: PaypalRefusal['details'] = {}) {
    super(issue);
    this.status = status;
    this.issue = issue;
    this.details = details;
  }
}

export function refusalReply({ status, issue, details: given }: PaypalRefusal): Reply {
  const { field, links = [] } = given;
  const details = [{ ...(field && { field, location: 'body' }), issue }];
  return {
    status,
    body: { name: NAMES[status], debug_id: randomId(13).toLowerCase(), details, links },
  };
}

export function plainReply(status: number): Reply {
  return { status, body: { name: NAMES[status], debug_id: randomId(13).toLowerCase() } };
}

export const notThere = () => new PaypalRefusal(404, 'INVALID_RESOURCE_ID');
export const impossible = (issue: string, details?: PaypalRefusal['details']) =>
  new PaypalRefusal(422, issue, details);
