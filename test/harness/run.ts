/**
 * `npm test`: the checks, then every test on real databases, then the stories in a real browser. The last line counts
 * them all, a check as one test. `--changed [branch]` runs the tests of what differs from `main`, or from that branch;
 * `--whole` runs the whole form of the sweeps over all pages; `--coverage` fails below the required coverage.
 */
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { buildWeb } from '#server/commands/web-build.ts';
import { runSteps } from '#test/architecture/steps.ts';
import { lookOnlyAt } from '#test/pages/parts.ts';
import routes from '../../web/routes.ts';
import { changedFiles, type Screen, select, testFiles } from './changed.ts';
import { type Counts, countingReporter, lastLine, slowestReporter } from './last-line.ts';
import { sweepWhole } from './whole.ts';

const { values, positionals } = parseArgs({
  options: {
    changed: { type: 'boolean' },
    whole: { type: 'boolean' },
    coverage: { type: 'boolean' },
  },
  allowPositionals: true,
});

if (values.whole || values.changed) sweepWhole();

type Entry = Awaited<typeof routes>[number];

/** A screen has a path of its own; a layout only surrounds some. */
function screensOf({ path, file, index, children = [] }: Entry): Screen[] {
  const own = path || index ? [{ route: `/${path ?? ''}`, file }] : [];
  return [...own, ...children.flatMap(screensOf)];
}

async function filesOfChange(base: string | undefined): Promise<string[]> {
  const screens = (await routes).flatMap(screensOf);
  const chosen = select(changedFiles(base), testFiles(), screens);
  return [...chosen.files, ...(chosen.routes.length > 0 ? lookOnlyAt(chosen.routes) : [])];
}

const counts: Counts = { ...(await runSteps()), skipped: 0 };
const files = values.changed ? await filesOfChange(positionals[0]) : [];
if (values.changed) console.log(`\n${files.length} test files show what changed.`);
try {
  if (!values.changed || files.length > 0) await runTests();
} catch (error) {
  console.error(error);
  counts.failed += 1;
}
console.log(lastLine(counts));
process.exit(counts.failed > 0 ? 1 : 0);

async function runTests(): Promise<void> {
  if (!values.changed) await buildWeb(console.log);
  const vitest = await startVitest(files, {
    run: true,
    reporters: ['default', slowestReporter(), countingReporter(counts)],
    coverage: { enabled: values.coverage ?? false },
  });
  // Tests may all have passed while the coverage was too low.
  if (process.exitCode && counts.failed === 0) counts.failed += 1;
  await vitest.close();
}
