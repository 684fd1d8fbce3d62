/** Faults that must not end what they happened in, and must be seen all the same: they go to the log of the process. */
import { Refusal } from './errors.ts';

export type FaultLog = {
  warn: (what: object, words: string) => void;
  error: (what: object, words: string) => void;
};

const CONSOLE: FaultLog = {
  warn: (_what, words) => console.warn(words),
  error: ({ err }: { err?: unknown }, words) => console.error(words, err),
};
let log = CONSOLE;

/** Where the process logs, once it does; commands write to the terminal. */
export function setFaultLog(next = CONSOLE): void {
  log = next;
}

/** `words` say what was being done. A refusal is no bug, only worth a look. */
export function reportFault(error: unknown, words: string): void {
  if (error instanceof Refusal) log.warn({ err: error }, words);
  else log.error({ err: error }, words);
}
