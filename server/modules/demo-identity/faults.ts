/** How a pretend provider fails to answer, when it was asked to. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { seconds } from '#platform/clock.ts';
import type { Fault } from './schemas.ts';

/** Longer than the shop waits. */
const SLOW_MS = seconds(20);

/** True when the answer has been given, or never will be. */
export async function answeredWithFault(
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  switch (fault) {
    case 'slow':
      await waitTooLong(reply);
      return false;
    case 'error':
      reply.code(500).type('text/plain; charset=utf-8').send('Something went wrong here.');
      return true;
    case 'cut':
      reply.hijack();
      request.raw.socket.destroy();
      return true;
    default:
      return false;
  }
}

/** Ends at once when the caller has gone. */
async function waitTooLong(reply: FastifyReply): Promise<void> {
  const closed = new AbortController();
  reply.raw.once('close', () => closed.abort());
  await sleep(SLOW_MS, undefined, { signal: closed.signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
}
