/** Live updates of one order as server-sent events. The event says only that something changed: who may, reads it. */

import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Notice } from '#platform/channel.ts';
import { seconds } from '#platform/clock.ts';
import { Refusal } from '#platform/errors.ts';
import type { Platform } from '#platform/platform.ts';

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = seconds(25);
/** A page that is left open reconnects by itself; ending streams keeps forgotten ones from piling up. */
const LONGEST_MS = seconds(600);
const MOST_STREAMS = 2_000;
const open = new Set<Readable>();

export function streamOrder(
  { channel }: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  orderId: string,
): FastifyReply {
  if (open.size >= MOST_STREAMS) {
    throw new Refusal(503, 'server.busy', 'Too many pages are open. Reload this one in a while.', {
      retryAfterSeconds: 30,
    });
  }
  const stream = new Readable({ read() {} });
  const hear = (notice: Notice) => {
    if ('order' in notice && notice.order === orderId) stream.push('event: changed\ndata: {}\n\n');
  };
  // After a lost line something may have been missed.
  const lineIsBack = () => stream.push('event: changed\ndata: {}\n\n');
  const heartbeat = setInterval(() => stream.push(': still here\n\n'), HEARTBEAT_MS);
  const longest = setTimeout(() => stream.push(null), LONGEST_MS);
  const end = () => {
    clearInterval(heartbeat);
    clearTimeout(longest);
    channel.off('notice', hear);
    channel.off('up', lineIsBack);
    open.delete(stream);
  };
  channel.on('notice', hear);
  channel.on('up', lineIsBack);
  stream.once('close', end);
  request.raw.once('close', () => stream.destroy());
  open.add(stream);
  stream.push('retry: 3000\nevent: hello\ndata: {}\n\n');
  return reply
    .header('content-type', 'text/event-stream')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(stream);
}

/** Ends all streams, so that the server can stop. */
export function endStreams(): void {
  for (const stream of open) stream.push(null);
}
