/** Faults that must not end the work they happen in but must be seen: they go to the process's log. */
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

/** `words` say what was being done. A refusal is no bug, so it is logged as a warning. */
export function reportFault(error: unknown, words: string): void {
  if (error instanceof Refusal) log.warn({ err: error }, words);
  else log.error({ err: error }, words);
}
