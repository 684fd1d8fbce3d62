/** The order of test files: those that take minutes first, so that no worker is left alone with one at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const MINUTES_LONG = /\/test\/(pages|crash)\//;

export class LongestFirst extends BaseSequencer {
  /** Otherwise as Vitest would: by their last duration, or by size. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => MINUTES_LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
