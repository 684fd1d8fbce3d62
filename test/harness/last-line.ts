/** A reporter that counts, for the very last line of a run: `812 passed, 0 failed`. */
import type { Reporter, TestModule } from 'vitest/node';

export type Counts = { passed: number; failed: number; skipped: number };

export function lastLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** `counts` is filled when the run is over. A file that cannot even be loaded counts as one failed test. */
export function countingReporter(counts: Counts): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      counts.failed += unhandledErrors.length;
      for (const module of modules) countModule(module, counts);
    },
  };
}

function countModule(module: TestModule, counts: Counts): void {
  let failedTests = 0;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') counts.passed += 1;
    else if (state === 'failed') failedTests += 1;
    else counts.skipped += 1;
  }
  counts.failed += failedTests === 0 && !module.ok() ? 1 : failedTests;
}

/** For `vitest` called by hand: the line comes after everything else that is printed. */
export function printAtExit(): Reporter {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const reporter = countingReporter(counts);
  return {
    onTestRunEnd(...run) {
      reporter.onTestRunEnd?.(...run);
      process.once('exit', () => console.log(lastLine(counts)));
    },
  };
}
