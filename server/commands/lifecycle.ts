/** How a process ends: in order, once, and immediately at a second signal. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A part that runs until it is stopped. */
export type Part = { name: string; stop(): Promise<unknown> };

/** npm, the terminal and our own parent may each pass on the same Ctrl-C: within this time it counts as one. */
const sameSignalMs = 1_000;
/** A part that hangs must not prevent the database from being closed. */
const timeoutMs = 10_000;

/** Stops the parts in the order given; one that fails or hangs is named, and the next is stopped. */
export async function stopAll(parts: Part[], eachMs = timeoutMs): Promise<void> {
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
 * Calls `end` with the exit code when this process has to stop: by a signal, by the death of its parent, or by an
 * uncaught error. A second signal ends it at once: the next start cleans up.
 */
export function onStopSignal(end: (code: number) => Promise<void>): void {
  let signalledAt = 0;
  const stopOnce = (code: number) => {
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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => stopOnce(0));
  process.on('disconnect', () => stopOnce(0));
  process.channel?.unref(); // The channel to the parent alone must not keep a finished command running.
  process.on('uncaughtException', (error) => {
    console.error(error);
    stopOnce(1);
  });
}
