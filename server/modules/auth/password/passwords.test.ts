import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { hashPassword, setHashCost } from './passwords.ts';

it('many password checks at once leave threads for files', async () => {
  setHashCost();
  let done = 0;
  const hashes = Array.from({ length: 12 }, async (_, i) => {
    await hashPassword(`password ${i}`);
    done += 1;
  });
  await readFile(import.meta.filename);
  // A file that waited its turn behind them would come after nearly all.
  expect(done).toBeLessThanOrEqual(4);
  await Promise.all(hashes);
});

it('with a hundred callers waiting, the next is told to come back', async () => {
  setHashCost({ memory: 64, passes: 1 });
  const tries = await Promise.allSettled(
    Array.from({ length: 110 }, (_, i) => hashPassword(`password ${i}`)),
  );
  const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  // One or two are at work, by the number of cores.
  expect([8, 9]).toContain(refused.length);
  expect(refused[0]).toMatchObject({ status: 503, code: 'server.busy', retryAfterSeconds: 2 });
  expect(await hashPassword('and later it is well again')).toMatch(/^\$argon2id/);
});
