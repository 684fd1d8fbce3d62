/** A payment provider is one folder and one line: so says docs/payments.md. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROVIDERS } from '#modules/payments/providers/list.ts';
import { isTest, readSources } from './sources.ts';

const FOLDER = 'server/modules/payments/providers/';
const LIST = `${FOLDER}list.ts`;
const root = join(import.meta.dirname, '../..');

/** Of one that is reached with keys of the shop's. */
const NEEDED = ['index', 'settings', 'client', 'open', 'status', 'capture', 'refund', 'webhook'];
const NAMED_ALIKE = [...NEEDED, 'errors', 'money', 'wire', 'wire.generated'];
/** What some have besides: said here, so that the next provider's file for the same thing has the same name. */
const ALSO = [
  'addresses', // hosts that may be trusted
  'certificates',
  'events', // what a verified event says
  'failure-codes',
  'locale',
  'redaction', // of what the inbox keeps
  'signatures', // of what a browser brings back
  'tokens',
  'update', // the provider's objects in the shop's words
];

const filesOf = (folder: string) =>
  globSync('*.ts', { cwd: join(root, FOLDER, folder) })
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => name.replace(/\.ts$/, ''));

const folderOf = (name: string) => (name === 'test' ? 'demo' : name);

test.each(PROVIDERS.map(({ name, settings }) => ({ name, isKeyed: settings !== undefined })))(
  '$name has the files that every provider has',
  ({ name, isKeyed }) => {
    const files = filesOf(folderOf(name));
    expect(files.filter((file) => !NAMED_ALIKE.includes(file) && !ALSO.includes(file))).toEqual([]);
    const needed = isKeyed ? [...NEEDED, 'errors', 'money'] : ['index'];
    expect(needed.filter((file) => !files.includes(file))).toEqual([]);
  },
);

test("every provider's folder is listed, and only the list imports providers", () => {
  const names = PROVIDERS.map(({ name }) => name);
  const sources = readSources().filter(({ path }) => path.startsWith('server/') && !isTest(path));
  const folders = sources.flatMap(({ path }) =>
    path.startsWith(FOLDER) && path.slice(FOLDER.length).includes('/')
      ? [path.slice(FOLDER.length).split('/')[0]]
      : [],
  );
  expect([...new Set(folders)].toSorted()).toEqual(names.map(folderOf).toSorted());
  // A provider's name in a string, or an import of its folder; `test` and `manual` are plain words too.
  const keyed = PROVIDERS.flatMap(({ name, settings }) => (settings ? [name] : []));
  const named = new RegExp(
    `['"\`](${keyed.join('|')})(_\\w+)?['"]|providers/(${names.map(folderOf).join('|')})/`,
  );
  const knowing = sources
    .filter(({ path }) => !path.startsWith(FOLDER) && path !== LIST)
    .filter(({ text }) => named.test(text))
    .map(({ path }) => path);
  expect(knowing).toEqual([]);
});

test('the settings of a provider begin with its name and are unique', () => {
  const settings = PROVIDERS.flatMap(({ name, settings: own }) =>
    own
      ? [...own.required, ...Object.keys(own.optional), ...Object.keys(own.addresses)].map(
          (setting) => ({ name, setting }),
        )
      : [],
  );
  const foreign = settings.filter(
    ({ name, setting }) => !setting.startsWith(`${name.toUpperCase()}_`),
  );
  expect(foreign).toEqual([]);
  expect(new Set(settings.map(({ setting }) => setting)).size).toBe(settings.length);
});
