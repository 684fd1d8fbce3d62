/** The architecture checks as a command: prints what breaks the rules, and exits with 1 if anything does. */
import { checkAssertions } from './assertions.ts';
import { checkImports } from './imports.ts';
import { checkOutbound } from './outbound.ts';
import { checkParts } from './parts.ts';
import { checkPlatformWords } from './platform-words.ts';
import { checkRawWrites } from './raw-writes.ts';
import { checkRefusals } from './refusals.ts';
import { checkWords } from './retired-words.ts';
import { readSources } from './sources.ts';
import { checkStyle } from './style.ts';
import { checkTables } from './tables.ts';

const sources = readSources();
const rules = [
  checkAssertions,
  checkImports,
  checkOutbound,
  checkParts,
  checkPlatformWords,
  checkRawWrites,
  checkRefusals,
  checkStyle,
  checkTables,
  checkWords,
];
const faults = rules.flatMap((check) => check(sources));
for (const { path, line, message } of faults) console.log(`${path}:${line} ${message}`);
if (faults.length > 0) process.exitCode = 1;
