/** Keeps the embedded server running: one that ends though it is still used is started again. */

import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '#common/narrow.ts';

const LOOK_MS = 500;
const MAX_REVIVALS = 5;
const WITHIN_MS = 10 * 60_000;
/** How long starting it again is tried, say while its disk is full, before that is left to another process. */
const TRIES_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 15_000;

export type Watched = {
  isRunning: () => boolean;
  /** Starts the server, or joins the one that another process has started meanwhile. */
  restart: () => Promise<void>;
  log: (line: string) => void;
  /** It cannot be kept running: the process had better end, so that whoever watches over it starts it anew. */
  onLost: () => void;
};

export type Watch = { stop(): Promise<void> };

/** Looks twice a second, as an adopted server is no child of ours whose end we would be told. */
export function watchServer({ isRunning, restart, log, onLost }: Watched): Watch {
  const ending = new AbortController();
  const revivals: number[] = [];

  async function restartInTime(): Promise<void> {
    const began = Date.now();
    for (
      let pauseMs = 500;
      !ending.signal.aborted;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    ) {
      try {
        await restart();
        log(`PostgreSQL runs again, after ${((Date.now() - began) / 1000).toFixed(1)} s.`);
        return;
      } catch (error) {
        if (Date.now() - began > TRIES_MS) throw error;
        log(messageOf(error));
      }
      await sleep(pauseMs, undefined, { signal: ending.signal });
    }
  }

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      await sleep(LOOK_MS, undefined, { signal: ending.signal, ref: false });
      if (isRunning()) continue;
      const now = Date.now();
      if (revivals.filter((time) => time > now - WITHIN_MS).length === MAX_REVIVALS) {
        throw new Error(`PostgreSQL ended ${MAX_REVIVALS} times within ten minutes.`);
      }
      revivals.push(now);
      log('PostgreSQL ended unexpectedly and is started again.');
      await restartInTime();
    }
  }

  const watching = watch().catch((error: Error) => {
    if (ending.signal.aborted) return;
    log(`PostgreSQL could not be kept running: ${error.message}`);
    onLost();
  });
  return {
    async stop() {
      ending.abort();
      await watching;
    },
  };
}
