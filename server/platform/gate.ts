/** What stands before the routes while not everybody may come in. The shop says who may; platform asks it in time. */
import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.ts';

export type Gate = {
  /** Asked for every call, before anything cached is sent. False: everybody may. */
  isShut: (request: FastifyRequest) => boolean;
  /** Throws for a caller who may not come in. */
  admit: (request: FastifyRequest, caller: Caller) => Promise<void>;
};

export const ALWAYS_OPEN: Gate = { isShut: () => false, admit: async () => {} };
