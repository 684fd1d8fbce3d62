/**
 * Real export files of other shops and the providers' own material, which are not part of the project. The tests that
 * need them run when `SAMPLE_DATA` names their folder, and otherwise say so in a sentence.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = process.env.SAMPLE_DATA;

/** The path of a file or folder of the sample data; undefined where there is none. */
export function sampleData(...path: string[]): string | undefined {
  if (!root) return undefined;
  const whole = join(root, ...path);
  return existsSync(whole) ? whole : undefined;
}

/** What a test says when its data is missing. */
export const NO_SAMPLE_DATA = 'SAMPLE_DATA names no folder with them';
