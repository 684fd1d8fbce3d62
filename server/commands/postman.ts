/**
 * `npm run postman [FILE]`: the API as a collection for Postman and similar tools, made from the committed description.
 * It can be run from the top: `npm run postman -- --run [URL]` does so against a demo shop.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import newman from 'newman';
import postman from 'openapi-to-postmanv2';
import type { Sender, Step } from './postman/steps.ts';
import { CHAPTERS, LEFT_OUT } from './postman/story.ts';

const OPTIONS = {
  folderStrategy: 'Tags',
  requestNameSource: 'Fallback',
  parametersResolution: 'Example',
} as const;
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const HEADER_OF: Partial<Record<Sender, string>> = { cart: 'Cart-Token', order: 'Order-Token' };
/** How often a mail is looked for, and the pause between. */
const TRIES = 40;
const PAUSE_MS = 250;

type Operation = { operationId: string };
type Description = { paths: Record<string, object> };
type Parameter = { key: string; value?: string; description?: unknown; disabled?: boolean };
type Request = {
  method: string;
  url: { path: string[]; query?: Parameter[]; variable?: Parameter[] };
  header?: Parameter[];
  body?: object;
  auth?: object;
};
export type Item = { name: string; request: Request; event: object[] };
export type Collection = {
  info: object;
  variable: { key: string; value: string }[];
  item: { name: string; item: Item[] }[];
};
type Called = { name: string; request: Request };
type Folder = { item?: (Folder | Called)[] };

const DESCRIPTION = [
  'Set `baseUrl` to a fresh demo shop and run it from the top: each call keeps what later ones need.',
  'Left out is what cannot pass there:',
  ...Object.entries(LEFT_OUT).map(([reason, calls]) => `- ${calls.join(', ')}: ${reason}`),
].join('\n\n');

/** The collection calls `{{baseUrl}}`, which is a shop on this machine until it is changed. */
export async function convertToPostman(openapi: Description, origin: string): Promise<Collection> {
  const { info, variable, item } = await convert(openapi, origin);
  const requests = new Map(requestsIn({ item }).map((found) => [keyOf(found.request), found]));
  const folders = foldersOf(openapi);
  const find = (call: string) => {
    const found = requests.get(folders.get(call) ?? '');
    if (!found) throw new Error(`The collection's story calls ${call}, which is no operation.`);
    return structuredClone(found);
  };
  const chapters = Object.entries(CHAPTERS).map(([name, steps]) => ({
    name,
    item: steps.map((step) => itemOf(step, find(step.call))),
  }));
  return { info: { ...info, description: DESCRIPTION }, variable, item: chapters };
}

function convert(openapi: Description, origin: string) {
  const data = { ...withWholePaths(openapi), servers: [{ url: origin }] };
  return new Promise<Pick<Collection, 'info' | 'variable'> & Folder>((done, fail) => {
    postman.convertV2({ type: 'json', data }, OPTIONS, (error, outcome) => {
      const collection = outcome?.output?.[0];
      if (error || !collection) fail(error ?? new Error(outcome?.reason));
      else done(collection.data as never);
    });
  });
}

const requestsIn = (given: Folder | Called): Called[] =>
  'request' in given ? [given] : (given.item ?? []).flatMap(requestsIn);
const keyOf = ({ method, url }: Request) => `${method} /${url.path.join('/')}`;

/** The few paths outside the API's root have a server of their own, which the converter ignores. */
function withWholePaths({ paths, ...rest }: Description): Description {
  const whole = Object.entries(paths).map(([path, item]) => {
    const { servers, ...operations } = item as { servers?: unknown };
    return [servers ? path : `/api/v1${path}`, operations];
  });
  return { ...rest, paths: Object.fromEntries(whole) };
}

/** Each operation's method and path, as written in a collection. */
function foldersOf(openapi: Description): Map<string, string> {
  const paths = Object.entries(withWholePaths(openapi).paths);
  return new Map(
    paths.flatMap(([path, item]) =>
      METHODS.filter((method) => method in item).map((method): [string, string] => [
        (item as Record<string, Operation>)[method]!.operationId,
        `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ]),
    ),
  );
}

function itemOf(step: Step, { name, request }: Called): Item {
  const given = step.with ?? {};
  const fill = (parameters: Parameter[] = []) =>
    parameters.map((parameter) => ({
      ...parameter,
      // Optional fields are included but not ticked.
      ...(parameter.key in given
        ? { value: given[parameter.key], disabled: false }
        : { disabled: true }),
    }));
  const url = {
    ...request.url,
    query: fill(request.url.query),
    variable: fill(request.url.variable),
  };
  const body = bodyOf(step);
  return {
    name,
    request: { ...request, url, header: headersOf(step, request), body, auth: authOf(step.as) },
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: scriptOf(step) } }],
  };
}

function bodyOf({ body, bodyFrom }: Step): object | undefined {
  if (!body && !bodyFrom) return undefined;
  const raw = bodyFrom ? `{{${bodyFrom}}}` : JSON.stringify(body, null, 2);
  return { mode: 'raw', raw, options: { raw: { language: 'json' } } };
}

function headersOf(step: Step, { header = [] }: Request): Parameter[] {
  const { headers = {} } = step;
  const variable = header
    .filter(({ key }) => bodyOf(step) !== undefined || key !== 'Content-Type')
    .map((one) => {
      if (one.key === 'idempotency-key') return { ...one, value: '{{$guid}}', disabled: false };
      // The converter's own headers, such as Accept, have no description.
      return one.description === undefined ? one : { ...one, disabled: true };
    });
  return [...variable, ...Object.entries(headers).map(([key, value]) => ({ key, value }))];
}

function authOf(sender: Sender | undefined): object {
  if (!sender) return { type: 'noauth' };
  const header = HEADER_OF[sender];
  const value = `{{${sender}}}`;
  if (!header) return { type: 'bearer', bearer: [{ key: 'token', value, type: 'string' }] };
  const parts = { key: header, value, in: 'header' };
  return {
    type: 'apikey',
    apikey: Object.entries(parts).map(([key, part]) => ({ key, value: part, type: 'string' })),
  };
}

function scriptOf({ keep = {}, until }: Step): string[] {
  const variable = Object.entries(keep).map(
    ([name, expression]) => `pm.collectionVariables.set('${name}', ${expression});`,
  );
  const passes = `pm.test('is answered as it should be', () => pm.expect(pm.response.code).to.be.within(200, 299));`;
  if (variable.length === 0) return [passes];
  const lines = [passes, 'const answer = pm.response.json();', ...variable];
  if (!until) return lines;
  return [
    'const answer = pm.response.json();',
    `const tries = Number(pm.collectionVariables.get('tries') || 0);`,
    `if (!(${withVariables(until)}) && tries < ${TRIES}) {`,
    `  pm.collectionVariables.set('tries', tries + 1);`,
    '  pm.execution.setNextRequest(pm.info.requestId);',
    `  setTimeout(() => {}, ${PAUSE_MS});`,
    '} else {',
    `  pm.collectionVariables.set('tries', 0);`,
    ...[passes, ...variable].map((line) => `  ${withVariables(line)}`),
    '}',
  ];
}

/** Scripts do not fill in variables by themselves. */
const withVariables = (script: string) =>
  script.replaceAll(
    /'([^']*)\{\{(\w+)\}\}([^']*)'/g,
    `('$1' + pm.collectionVariables.get('$2') + '$3')`,
  );

/** Runs the collection from the top, and returns how many of its calls passed and what failed. */
export function runCollection(
  collection: Collection,
  baseUrl: string,
): Promise<{ calls: number; failures: string[] }> {
  const envVar = [{ key: 'baseUrl', value: baseUrl }];
  return new Promise((done, fail) => {
    newman.run({ collection, envVar, timeoutRequest: 10_000 }, (error, summary) => {
      if (error) return fail(error);
      const { stats, failures } = summary.run;
      done({
        calls: stats.requests.total ?? 0,
        failures: failures.map(({ source, error: { message } }) => `${source?.name}: ${message}`),
      });
    });
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { run: { type: 'boolean' } },
    allowPositionals: true,
  });
  const description = join(import.meta.dirname, '../../api/openapi.json');
  const openapi = JSON.parse(readFileSync(description, 'utf8'));
  const collection = await convertToPostman(openapi, 'http://localhost:3000');
  if (values.run) {
    const { calls, failures } = await runCollection(
      collection,
      positionals[0] ?? 'http://localhost:3000',
    );
    for (const failure of failures) console.log(failure);
    console.log(`${calls} calls, ${failures.length} failed.`);
    process.exitCode = failures.length > 0 ? 1 : 0;
    return;
  }
  const file = resolve(positionals[0] ?? 'mercat.postman.json');
  writeFileSync(file, `${JSON.stringify(collection, null, 2)}\n`);
  console.log(
    `Written to ${file}: import it into Postman, set baseUrl to a demo shop, and run it from the top.`,
  );
}

if (import.meta.main) await main();
