/**
 * Checks a shop's configuration and says what to do about each fault. Changes nothing. Settings that cannot be read at
 * all are reported before it runs.
 */
import type { Config } from '#server/config.ts';
import type { Check } from './check.ts';
import { checkDatabase } from './database.ts';
import { checkKeys } from './keys.ts';
import { checkMail } from './mail.ts';
import { checkStorage } from './storage.ts';

const MARKS: Record<Check['level'], string> = { ok: 'ok    ', note: 'note  ', fault: 'FAULT ' };

/** Prints every finding; exits with 1 when there is a fault, as scripts before a release expect. */
export async function doctor(config: Config): Promise<void> {
  const checks = await examine(config);
  for (const { level, what, todo } of checks) {
    console.log(`${MARKS[level]} ${what}.`);
    if (todo) console.log(`        ${todo}`);
  }
  const faults = checks.filter(({ level }) => level === 'fault').length;
  console.log(faults === 0 ? 'No fault was found.' : `Faults: ${faults}. See what to do at each.`);
  if (faults > 0) process.exitCode = 1;
}

export async function examine(config: Config): Promise<Check[]> {
  return [
    ...(await checkStorage(config)),
    ...(await checkDatabase(config)),
    ...checkKeys(config),
    ...(await checkMail(config)),
  ];
}
