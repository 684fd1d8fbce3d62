/** Asks until there is an answer, or until nobody wants it any more. Nothing is asked again without somebody saying so. */
import {
  change,
  enter,
  leave,
  type PendingRequest,
  pendingRequests,
  type Trouble,
} from './pending-requests.ts';

/** A form may wait for a bank; a page has nothing to wait for. */
const PATIENCE_MS = { form: 40_000, page: 20_000, quiet: 20_000 };

export class NoAnswer extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

type Wish<T> = Pick<PendingRequest, 'kind' | 'path' | 'act'> & {
  /** Ends the waiting: the router goes elsewhere. */
  signal?: AbortSignal | null;
  /** Whether a page follows this answer. */
  goesOn?: (answer: T) => boolean;
};

/** `ask` throws `NoAnswer`, or whatever `fetch` throws. */
export async function askPatiently<T>(
  wish: Wish<T>,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { kind, path, act, signal } = wish;
  const one: PendingRequest = { kind, path, act, trouble: null, dismissed: false, retry: () => {} };
  enter(one);
  let goesOn = false;
  try {
    while (true) {
      const outcome = await askOnce(ask, PATIENCE_MS[kind], signal);
      if (!('trouble' in outcome)) {
        goesOn = wish.goesOn?.(outcome.answer) ?? false;
        retryAfterAnswer();
        return outcome.answer;
      }
      await untilRetried(one, outcome.trouble, signal);
    }
  } finally {
    leave(one, goesOn);
  }
}

async function askOnce<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  patienceMs: number,
  signal?: AbortSignal | null,
): Promise<{ answer: T } | { trouble: Trouble }> {
  // Put together by hand: `AbortSignal.any` is younger than the browsers we serve.
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  signal?.addEventListener('abort', giveUp);
  if (signal?.aborted) giveUp();
  const timer = setTimeout(giveUp, patienceMs);
  try {
    return { answer: await ask(stop.signal) };
  } catch (error) {
    if (signal?.aborted) throw error;
    if (error instanceof NoAnswer) return { trouble: error.trouble };
    return { trouble: stop.signal.aborted ? 'slow' : 'offline' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

function untilRetried(
  one: PendingRequest,
  trouble: Trouble,
  signal?: AbortSignal | null,
): Promise<void> {
  return new Promise((retried, ended) => {
    const end = () => {
      stopListening();
      ended(new DOMException('not wanted any more', 'AbortError'));
    };
    const retry = () => {
      stopListening();
      change(one, { trouble: null, dismissed: false });
      retried();
    };
    const stopListening = () => {
      signal?.removeEventListener('abort', end);
      removeEventListener('online', retry);
    };
    signal?.addEventListener('abort', end);
    // A page that somebody asked for long ago would come over what they type by now.
    if (one.kind === 'quiet') addEventListener('online', retry);
    one.retry = retry;
    change(one, { trouble, dismissed: false });
  });
}

/** One answer shows that the line is back. What nobody sees is asked for again by itself then. */
function retryAfterAnswer(): void {
  for (const { kind, trouble, retry } of pendingRequests()) {
    if (kind === 'quiet' && trouble) retry();
  }
}
