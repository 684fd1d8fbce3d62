/** Asks until there is an answer, or until nobody wants it any more. Nothing is asked again without somebody saying so. */
import {
  add,
  change,
  type PendingRequest,
  pendingRequests,
  type RequestFailure,
  remove,
} from './pending-requests.ts';

/** A form may wait for a bank; a page has nothing to wait for. */
const TIMEOUT_MS = { form: 40_000, page: 20_000, quiet: 20_000 };

export class NoAnswer extends Error {
  readonly failure: RequestFailure;
  constructor(failure: RequestFailure) {
    super(failure);
    this.failure = failure;
  }
}

type RequestOptions<T> = Pick<PendingRequest, 'kind' | 'path' | 'act'> & {
  /** Ends the waiting: the router goes elsewhere. */
  signal?: AbortSignal | null;
  /** Whether a page follows this answer. */
  pageFollows?: (answer: T) => boolean;
};

/** `ask` throws `NoAnswer`, or whatever `fetch` throws. */
export async function fetchWithRetry<T>(
  options: RequestOptions<T>,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { kind, path, act, signal } = options;
  const request: PendingRequest = {
    kind,
    path,
    act,
    failure: null,
    dismissed: false,
    retry: () => {},
  };
  add(request);
  let pageFollows = false;
  try {
    while (true) {
      const outcome = await attempt(send, TIMEOUT_MS[kind], signal);
      if (!('failure' in outcome)) {
        pageFollows = options.pageFollows?.(outcome.answer) ?? false;
        retryAfterAnswer();
        return outcome.answer;
      }
      await untilRetried(request, outcome.failure, signal);
    }
  } finally {
    remove(request, pageFollows);
  }
}

async function attempt<T>(
  send: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number,
  signal?: AbortSignal | null,
): Promise<{ answer: T } | { failure: RequestFailure }> {
  // Put together by hand: `AbortSignal.any` is younger than the browsers we serve.
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  signal?.addEventListener('abort', giveUp);
  if (signal?.aborted) giveUp();
  const timer = setTimeout(giveUp, timeoutMs);
  try {
    return { answer: await send(stop.signal) };
  } catch (error) {
    if (signal?.aborted) throw error;
    if (error instanceof NoAnswer) return { failure: error.failure };
    return { failure: stop.signal.aborted ? 'slow' : 'offline' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

function untilRetried(
  request: PendingRequest,
  failure: RequestFailure,
  signal?: AbortSignal | null,
): Promise<void> {
  return new Promise((retried, ended) => {
    const end = () => {
      stopListening();
      ended(new DOMException('not wanted any more', 'AbortError'));
    };
    const retry = () => {
      stopListening();
      change(request, { failure: null, dismissed: false });
      retried();
    };
    const stopListening = () => {
      signal?.removeEventListener('abort', end);
      removeEventListener('online', retry);
    };
    signal?.addEventListener('abort', end);
    // A page that somebody asked for long ago would come over what they type by now.
    if (request.kind === 'quiet') addEventListener('online', retry);
    request.retry = retry;
    change(request, { failure, dismissed: false });
  });
}

/** One answer shows that the line is back. What nobody sees is asked for again by itself then. */
function retryAfterAnswer(): void {
  for (const { kind, failure, retry } of pendingRequests()) {
    if (kind === 'quiet' && failure) retry();
  }
}
