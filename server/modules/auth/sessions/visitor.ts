import type { FastifyRequest } from 'fastify';
import { addressOf } from '#platform/caller.ts';
import type { Visitor } from '../sign-in/sign-in.ts';

/** Where somebody signs in from, as the list of their sessions shows it. */
export const visitorOf = (request: FastifyRequest): Visitor => ({
  userAgent: request.headers['user-agent'] ?? '',
  ip: addressOf(request),
});
