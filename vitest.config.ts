import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { printAtExit, slowestReporter } from './test/harness/last-line.ts';
import { LongestFirst } from './test/harness/longest-first.ts';
import { COMPILED } from './test/harness/shop-process.ts';

export default defineConfig({
  test: {
    include: [
      '{server,common,bin,api,bench,demo,web}/**/*.test.{ts,tsx}',
      'test/{harness,contracts,api,architecture,pages,stories,crash}/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'web/build/**'],
    globalSetup: ['test/harness/global-setup.ts'],
    pool: 'forks',
    // The app is read once for each worker, and a browser started once, not for each file: half of all work. A worker
    // goes on only with files of the same project, so there is one.
    isolate: false,
    // For the processes that tests start; a worker itself has started by then, so coverage is exact.
    env: COMPILED,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/harness/each-file.ts'],
    // What comes about by itself may take its time on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    // Two more than cores: a fifth of their time they would idle while tests wait for a timer, a disk or a browser.
    maxWorkers: availableParallelism() + 2,
    reporters: ['default', slowestReporter(), printAtExit()],
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      reporter: ['text-summary', 'html'],
      // Rules: what decides something. Lists of routes and shapes, statements and texts decide nothing.
      include: ['common/**/*.ts', 'server/platform/**/*.ts', 'server/modules/**/*.ts'],
      exclude: [
        '**/*.test.ts',
        '**/*.generated.ts',
        '**/index.ts',
        '**/{routes,admin-routes,schemas,queries}.ts',
        '**/queries/**',
        'common/messages/**',
      ],
      thresholds: { lines: 90 },
    },
  },
});
