/** The order of test files: those that take long first, so that no worker is left alone with one at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Page by page, shops that are killed, and the bench; then people with a browser, and other processes. */
const LONG = [
  /\/test\/(pages|crash)\/|\/bench\//,
  /\/test\/(stories|api)\/|\/(bin|server\/platform\/postgres)\/|\/server\/(main|platform\/jobs)\./,
];

export function rankOf(path: string): number {
  const at = LONG.findIndex((pattern) => pattern.test(path));
  return at < 0 ? LONG.length : at;
}

export class LongestFirst extends BaseSequencer {
  /** Otherwise as Vitest would: by their last duration, or by size. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a.moduleId) - rankOf(b.moduleId));
  }
}
