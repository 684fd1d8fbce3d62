/**
 * Sweeps over all pages have a short form, for every run, and a whole one: `npm test -- --whole`, and `--changed` for the
 * pages that differ.
 */
const NAME = 'WHOLE_SWEEPS';

export const isWhole = (): boolean => process.env[NAME] === 'yes';

/** For this process and the workers that it starts. */
export function sweepWhole(): void {
  process.env[NAME] = 'yes';
}

/** In the short form so many of them, others for each place in a list, so that all are used. */
export const some = <T>(all: T[], max: number, at: number): T[] =>
  isWhole()
    ? all
    : Array.from(
        { length: Math.min(max, all.length) },
        (_, i) => all[(at * max + i) % all.length],
      ).flatMap((one) => (one === undefined ? [] : [one]));
