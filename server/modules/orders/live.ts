/** Live updates of one order as server-sent events. The event says only that something changed: who may, reads it. */

import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '#platform/caller.ts';
import type { Notice } from '#platform/channel.ts';
import { seconds } from '#platform/clock.ts';
import { refusal } from '#platform/errors.ts';
import type { Platform } from '#platform/platform.ts';
import { ORDER_CHANGED } from './notices.ts';

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = seconds(25);
/** A page that is left open reconnects by itself; ending streams keeps forgotten ones from piling up. */
const LONGEST_MS = seconds(600);
const MAX_STREAMS = 2_000;
/** A shopper's tabs and the screens of a large team. */
const MAX_PER_ORDER = 50;
/** An office behind one address that watches its orders. */
const MAX_PER_ADDRESS = 200;
const open = new Map<Readable, { orderId: string; network: string }>();

const tooManyStreams = () =>
  refusal(503, 'server.busy', {
    retryAfterSeconds: 30,
  });

function refuseTooMany(asked: { orderId: string; network: string }, countsAddresses: boolean) {
  let [ofOrder, ofAddress] = [0, 0];
  for (const { orderId, network } of open.values()) {
    if (orderId === asked.orderId) ofOrder += 1;
    if (network === asked.network) ofAddress += 1;
  }
  const isFull = open.size >= MAX_STREAMS || ofOrder >= MAX_PER_ORDER;
  if (isFull || (countsAddresses && ofAddress >= MAX_PER_ADDRESS)) throw tooManyStreams();
}

export function streamOrder(
  { channel, limits }: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  orderId: string,
): FastifyReply {
  const asked = { orderId, network: networkOf(request) };
  refuseTooMany(asked, limits.on);
  const stream = new Readable({ read() {} });
  const onNotification = (notice: Notice) => {
    if (ORDER_CHANGED.isOf(notice, orderId)) stream.push('event: changed\ndata: {}\n\n');
  };
  // After a lost line something may have been missed.
  const lineIsBack = () => stream.push('event: changed\ndata: {}\n\n');
  const heartbeat = setInterval(() => stream.push(': still here\n\n'), HEARTBEAT_MS);
  const longest = setTimeout(() => stream.push(null), LONGEST_MS);
  const end = () => {
    clearInterval(heartbeat);
    clearTimeout(longest);
    channel.off('notice', onNotification);
    channel.off('up', lineIsBack);
    open.delete(stream);
  };
  channel.on('notice', onNotification);
  channel.on('up', lineIsBack);
  stream.once('close', end);
  // The response's event: a request ends once it has been read, whether or not anybody still listens.
  reply.raw.once('close', () => stream.destroy());
  open.set(stream, asked);
  stream.push('retry: 3000\nevent: hello\ndata: {}\n\n');
  return reply
    .header('content-type', 'text/event-stream')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(stream);
}

/** Ends all streams, so that the server can stop. */
export function endStreams(): void {
  for (const stream of open.keys()) stream.push(null);
}

/** How many pages follow an order at this moment. */
export const openStreams = (): number => open.size;
