import { expect, test, vi } from 'vitest';
import { stopAll } from './lifecycle.ts';

test('parts stop in the order given, even when one fails to stop', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const stopped: string[] = [];
  const part = (name: string, error?: Error) => ({
    name,
    stop: async () => {
      stopped.push(name);
      if (error) throw error;
    },
  });
  await stopAll([part('door'), part('worker', new Error('it is stuck')), part('database')]);
  expect(stopped).toEqual(['door', 'worker', 'database']);
  expect(logged.mock.calls).toEqual([['The worker did not stop cleanly: it is stuck']]);
});

test('a part that hangs is abandoned after a while', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  logged.mockClear();
  const began = Date.now();
  await stopAll([{ name: 'line', stop: () => new Promise(() => {}) }], 20);
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(logged.mock.calls).toEqual([['The line did not stop within 0.02 seconds and was left.']]);
});
