import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import type { Order } from '../../request/shapes.ts';

const POLL_MS = 15_000;
const ENDED = new Set(['delivered', 'cancelled']);
/** As long as the shop has money of it, some may go back. */
const PAID_STATES = new Set(['authorised', 'paid', 'partially_refunded']);

type Followed = Pick<Order, 'number' | 'status' | 'paymentState'>;

/** Reads the order again when the shop says it moved; where no line can be held open, every few seconds. */
export function useLiveOrder({ number, status, paymentState }: Followed): void {
  const { revalidate } = useRevalidator();
  const ended = ENDED.has(status) && !PAID_STATES.has(paymentState);
  useEffect(() => {
    if (ended) return;
    let poll: ReturnType<typeof setInterval> | undefined;
    const line = new EventSource(`/orders/${number}/events`);
    // Whatever happened between this page and the line, or while the line was down, was not told.
    line.addEventListener('hello', () => revalidate());
    line.addEventListener('changed', () => revalidate());
    line.addEventListener('error', () => {
      // The browser tries again by itself unless it was told not to.
      if (line.readyState === EventSource.CLOSED) poll ??= setInterval(revalidate, POLL_MS);
    });
    return () => {
      line.close();
      clearInterval(poll);
    };
  }, [number, ended, revalidate]);
}
