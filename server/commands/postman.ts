/** `npm run postman [FILE]`: the API as a collection for Postman and its kin, made from the committed description. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

type Outcome = { result: boolean; reason?: string; output?: { type: string; data: object }[] };
type Converter = {
  convert(
    input: { type: 'json'; data: object },
    options: object,
    done: (error: Error | null, outcome: Outcome) => void,
  ): void;
};
// Plain JavaScript without types of its own.
const converter: Converter = createRequire(import.meta.url)('openapi-to-postmanv2');

const OPTIONS = {
  folderStrategy: 'Tags',
  requestNameSource: 'Fallback',
  parametersResolution: 'Example',
};

/** The collection calls `{{baseUrl}}`, which stands for a shop on this machine until it is changed. */
export function convertToPostman(openapi: object, origin: string): Promise<object> {
  const data = { ...openapi, servers: [{ url: `${origin}/api/v1` }] };
  return new Promise((done, fail) => {
    converter.convert({ type: 'json', data }, OPTIONS, (error, { result, reason, output }) => {
      const [collection] = output ?? [];
      if (error || !result || !collection) fail(error ?? new Error(reason));
      else done(collection.data);
    });
  });
}

if (import.meta.main) {
  const file = resolve(process.argv[2] ?? 'mercat.postman.json');
  const description = join(import.meta.dirname, '../../api/openapi.json');
  const openapi = JSON.parse(readFileSync(description, 'utf8'));
  const collection = await convertToPostman(openapi, 'http://localhost:3000');
  writeFileSync(file, `${JSON.stringify(collection, null, 2)}\n`);
  console.log(
    `Written to ${file}: import it into Postman and set the variable bearerToken to an access token.`,
  );
}
