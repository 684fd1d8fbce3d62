/**
 * The counts on the chips, read again from time to time while the page is looked at. Only figures change: nothing moves,
 * nothing takes the focus, and what cannot be read is asked for again later.
 */
import { useEffect, useState } from 'react';
import type { AnswerOf } from '#api/client.ts';

type Counts = AnswerOf<'countOrders'>;

const EVERY_MS = 20_000;
const TIMEOUT_MS = 10_000;

export function useFreshCounts(read: Counts): Counts {
  const [shown, setShown] = useState({ read, counts: read });
  // A page that was read anew has newer ones.
  if (shown.read !== read) setShown({ read, counts: read });
  useEffect(() => {
    let isGone = false;
    const again = async () => {
      if (document.visibilityState !== 'visible') return;
      const counts = await fetchCounts();
      if (counts && !isGone) setShown({ read, counts });
    };
    const poll = setInterval(again, EVERY_MS);
    document.addEventListener('visibilitychange', again);
    return () => {
      isGone = true;
      clearInterval(poll);
      document.removeEventListener('visibilitychange', again);
    };
  }, [read]);
  return shown.counts;
}

async function fetchCounts(): Promise<Counts | undefined> {
  const { signal, abort } = stopAfter(TIMEOUT_MS);
  try {
    const answer = await fetch('/admin/orders/counts', { signal, redirect: 'error' });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(abort);
  }
}

/** `AbortSignal.timeout` is too new for some browsers. */
function stopAfter(milliseconds: number) {
  const controller = new AbortController();
  const abort = setTimeout(() => controller.abort(), milliseconds);
  return { signal: controller.signal, abort };
}
