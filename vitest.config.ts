import { defineConfig } from 'vitest/config';
import { printAtExit, slowestReporter } from './test/harness/last-line.ts';
import { LongestFirst } from './test/harness/longest-first.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/harness/global-setup.ts'],
    pool: 'forks',
    // The app is read once for each worker, and a browser started once, not for each file: half of all work.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/harness/each-file.ts'],
    // What comes about by itself may take its time on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    // Tests wait for the database more than they compute.
    maxWorkers: '100%',
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
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{server,common,bin,api,bench,demo,web}/**/*.test.{ts,tsx}',
            'test/{harness,contracts,api,architecture}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'web/build/**'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['test/{pages,stories,crash}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Each file has a shop of its own, and each worker a browser: one file for each core of a small machine.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
