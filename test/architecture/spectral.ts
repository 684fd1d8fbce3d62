/** Reads the API's description by Spectral's rules for OpenAPI: any finding, however slight, is one too many. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';

const file = join(import.meta.dirname, '../../api/openapi.json');
const linter = new spectral.Spectral();
linter.setRuleset({ extends: [rulesets.oas as RulesetDefinition] });
const findings = await linter.run(
  new spectral.Document(readFileSync(file, 'utf8'), parsers.Json, file),
);
for (const { code, message, path, range } of findings) {
  console.error(
    `api/openapi.json:${range.start.line + 1} ${code}: ${message} (${path.join(' / ')})`,
  );
}
process.exitCode = findings.length > 0 ? 1 : 0;
