/** `npm run postman [FILE]`: the API as a collection for Postman and its kin, made from the committed description. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import postman from 'openapi-to-postmanv2';

const OPTIONS = {
  folderStrategy: 'Tags',
  requestNameSource: 'Fallback',
  parametersResolution: 'Example',
} as const;

type Description = { paths: Record<string, object> };

/** The collection calls `{{baseUrl}}`, which stands for a shop on this machine until it is changed. */
export function convertToPostman(openapi: Description, origin: string): Promise<object> {
  const data = { ...withWholePaths(openapi), servers: [{ url: origin }] };
  return new Promise((done, fail) => {
    postman.convertV2({ type: 'json', data }, OPTIONS, (error, outcome) => {
      const collection = outcome?.output?.[0];
      if (error || !collection) fail(error ?? new Error(outcome?.reason));
      else done(leavingOut(collection.data as Folder));
    });
  });
}

type Parameter = { description?: string | { content?: string }; disabled?: boolean };
type Folder = {
  item?: Folder[];
  request?: { url?: { query?: Parameter[] }; header?: Parameter[] };
};

/** A call that says only what it must is one that works: what may be left out is there to be ticked, and no `cursor=string` is sent. */
function leavingOut(folder: Folder): Folder {
  const { url, header } = folder.request ?? {};
  for (const parameter of [...(url?.query ?? []), ...(header ?? [])]) {
    const { description } = parameter;
    // The converter's own headers, such as Accept, carry no words.
    if (description === undefined) continue;
    const words = typeof description === 'string' ? description : (description.content ?? '');
    parameter.disabled = !words.startsWith('(Required)');
  }
  for (const inner of folder.item ?? []) leavingOut(inner);
  return folder;
}

/** The few paths outside of the API's root say so by a server of their own, which the converter passes over. */
function withWholePaths({ paths, ...rest }: Description): Description {
  const whole = Object.entries(paths).map(([path, item]) => {
    const { servers, ...operations } = item as { servers?: unknown };
    return [servers ? path : `/api/v1${path}`, operations];
  });
  return { ...rest, paths: Object.fromEntries(whole) };
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
