import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('the short form of the bench runs without an error', { timeout: 240_000 }, async () => {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'run.ts'), '--quick']);
  for (const row of [
    'Product list',
    'Search',
    'HTML',
    'One insert',
    'Add to cart',
    'Whole guest checkout',
  ])
    expect(stdout).toContain(row);
  expect(stdout).toMatch(/Product list at 500\/s: p99 .* beside 10 sign-ins\/s/);
  expect(stdout).toMatch(/Sign-in, median: .* known address, .* unknown one/);
  expect(stdout).toMatch(/Stripe's webhooks at 200\/s: p95/);
  expect(stdout).toContain('RATE_LIMITS=off');
  expect(stdout).toContain('Every rule of the shop holds.');
});
