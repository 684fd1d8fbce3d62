/**
 * Real export files of other shops and the providers' own material, which are not part of the project. The tests
 * that want them run where `SAMPLE_DATA` names the folder that holds them, and say so in a sentence elsewhere.
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

/** What a test says that has nothing to work on. */
export const NO_SAMPLE_DATA = 'SAMPLE_DATA names no folder with them';
