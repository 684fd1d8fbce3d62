/**
 * `npm test`: the checks, then every test on real databases, then the stories in a real browser. The last line
 * counts them all, a check as one test.
 */
import { startVitest } from 'vitest/node';
import { buildWeb } from '#server/commands/web-build.ts';
import { runSteps } from '#test/architecture/steps.ts';
import { type Counts, countingReporter, lastLine } from './last-line.ts';

const counts: Counts = { ...(await runSteps()), skipped: 0 };
try {
  await buildWeb(console.log);
  const vitest = await startVitest([], {
    run: true,
    reporters: ['default', countingReporter(counts)],
    coverage: { enabled: true },
  });
  // Tests may all have passed while the floor of coverage was missed.
  if (process.exitCode && counts.failed === 0) counts.failed += 1;
  await vitest.close();
} catch (error) {
  console.error(error);
  counts.failed += 1;
}
console.log(lastLine(counts));
process.exit(counts.failed > 0 ? 1 : 0);
