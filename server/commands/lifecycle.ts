/** How a process ends: in order, once, and at the second asking at once. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A part that runs until it is stopped. */
export type Part = { name: string; stop(): Promise<unknown> };

/** npm, the terminal and our own starter may each pass the same Ctrl-C on: within this time it is one. */
const sameSignalMs = 1_000;
/** One part that hangs must not keep the database from being closed. */
const patienceMs = 10_000;

/** Stops the parts in the order given; the one that fails or hangs is named, and the next has its turn. */
export async function stopAll(parts: Part[], eachMs = patienceMs): Promise<void> {
  for (const { name, stop } of parts) {
    const late = Symbol();
    const timeout = new AbortController();
    const outcome = await Promise.race([
      stop().catch((error: Error) => error),
      sleep(eachMs, late, { signal: timeout.signal }).catch(() => {}), // Stopped in time.
    ]);
    timeout.abort();
    if (outcome === late)
      console.error(`The ${name} did not stop within ${eachMs / 1000} seconds and was left.`);
    if (outcome instanceof Error)
      console.error(`The ${name} did not stop cleanly: ${outcome.message}`);
  }
}

/**
 * Calls `end` with the exit code when this process is asked to stop, by a signal, by the death of its starter, or by
 * a bug that nobody caught. A second asking ends it on the spot: the next start clears up.
 */
export function onStopSignal(end: (code: number) => Promise<void>): void {
  let signalledAt = 0;
  const ask = (code: number) => {
    if (signalledAt === 0) {
      signalledAt = Date.now();
      end(code).catch((error: Error) => {
        console.error(error);
        process.exit(1);
      });
    } else if (Date.now() - signalledAt > sameSignalMs) {
      process.exit(code || 130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(0));
  process.on('disconnect', () => ask(0));
  process.channel?.unref(); // The starter's channel alone must not keep a finished command alive.
  process.on('uncaughtException', (error) => {
    console.error(error);
    ask(1);
  });
}
