/** Chance that can be had again: the same numbers for the same seed. */
import { createHash } from 'node:crypto';

/** Numbers from 0 up to, but not, 1. */
export function randomFrom(seed: string): () => number {
  let counter = 0;
  return () => {
    counter += 1;
    const hash = createHash('sha256').update(`${seed} ${counter}`).digest();
    return hash.readUInt32BE(0) / 2 ** 32;
  };
}

/** The same things in another order. */
export function shuffle<T>(things: readonly T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing);
}
