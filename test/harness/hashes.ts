/** Counts how many passwords Node hashes meanwhile: the cost of an answer, whatever its text. */
import { createHook } from 'node:async_hooks';

export async function countHashes(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const hook = createHook({
    init(_id, type) {
      if (type === 'ARGON2REQUEST') count++;
    },
  }).enable();
  try {
    await work();
    return count;
  } finally {
    hook.disable();
  }
}
