/** What a run prints last: its slowest files, and a count such as `812 passed, 0 failed`. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

export type Counts = { passed: number; failed: number; skipped: number };

export function lastLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** `counts` is filled when the run is over. A file that cannot be loaded counts as one failed test. */
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

const MAX_SLOWEST = 10;

export type FileTime = { path: string; ms: number };

/** Tests, hooks and imports: all the time that its worker spent on it. */
function timeOf(module: TestModule): FileTime {
  const { setupDuration, collectDuration, duration } = module.diagnostic();
  return { path: relative('', module.moduleId), ms: setupDuration + collectDuration + duration };
}

export function slowestLines(files: FileTime[]): string[] {
  const all = files.reduce((sum, { ms }) => sum + ms, 0);
  const slowest = files.toSorted((a, b) => b.ms - a.ms).slice(0, MAX_SLOWEST);
  if (slowest.length === 0) return [];
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return [
    `The slowest of ${files.length} files, which took ${seconds(all)} in all:`,
    ...slowest.map(({ path, ms }) => `${seconds(ms).padStart(9)}  ${path}`),
  ];
}

/** Shows at the end of a run where its time went. */
export function slowestReporter(): Reporter {
  return {
    onTestRunEnd(modules) {
      for (const line of slowestLines(modules.map(timeOf))) console.log(line);
    },
  };
}

/** For `vitest` called by hand: the line comes after everything else that is printed. */
export function printAtExit(): Reporter {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const reporter = countingReporter(counts);
  return {
    onTestRunEnd(...run) {
      void reporter.onTestRunEnd?.(...run);
      process.once('exit', () => console.log(lastLine(counts)));
    },
  };
}
