/**
 * How long a person takes, counted instead of slept: what they do is written down, and each act has its price. The
 * prices are those of somebody who knows computers and not this shop. A key: 60 words a minute, which is quick. A control
 * on the page: finding it and going there, by pointer or by Tab. A page: reading its heading and looking about. Typing
 * what is known already is not counted as thinking; choosing a name for one's shop is not the shop's to hurry.
 */
import { keysOf } from '#common/narrow.ts';

export const PACE_MS = {
  key: 200,
  control: 1_500,
  page: 2_500,
  /** From the press until the page is there: on a good line less, on a bad one more. */
  load: 1_000,
  /** Finding a file among one's own and opening it. */
  file: 6_000,
  /** A key of a provider, fetched from its page in another window and pasted. */
  paste: 8_000,
};
export type Act = keyof typeof PACE_MS;
export type Tally = Record<Act, number>;

export const newTally = (): Tally => ({ key: 0, control: 0, page: 0, load: 0, file: 0, paste: 0 });

export const paceMs = (tally: Tally): number =>
  keysOf(PACE_MS).reduce((sum, act) => sum + PACE_MS[act] * tally[act], 0);

/** Such as `6 min 40 s: 41 pages, 96 controls, 812 keys, 3 files, 4 pastes`. */
export function describePace(tally: Tally): string {
  const seconds = Math.round(paceMs(tally) / 1000);
  const { page, control, key, file, paste } = tally;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s: ${page} pages, ${control} controls, ${key} keys, ${file} files, ${paste} pastes`;
}
