import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Reads the order again when it moves, so that two people at two screens see the same. */
export function useLiveOrder({ number }: { number: string }): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const line = new EventSource(`/admin/orders/${number}/events`);
    line.addEventListener('changed', () => revalidate());
    // What moved between reading the page and opening the line, such as money that goes back, nobody tells again.
    line.addEventListener('hello', () => revalidate());
    return () => line.close();
  }, [number, revalidate]);
}
