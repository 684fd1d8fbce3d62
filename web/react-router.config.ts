import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Config } from '@react-router/dev/config';

const SMALLER_WHEN_COMPRESSED = /\.(js|css|svg)$/;

export default {
  appDirectory: '.',
  buildDirectory: 'build',
  // The whole site map is one small file that browsers keep; pages then need no look-ups as people walk about.
  routeDiscovery: { mode: 'initial' },
  buildEnd: async ({ reactRouterConfig }) => {
    const folder = join(reactRouterConfig.buildDirectory, 'client', 'assets');
    await dropOldAssets(folder);
    await compressAssets(folder);
  },
} satisfies Config;

const STORED_MS = 14 * 24 * 3600 * 1000;

/** Files of earlier builds stay for a while, for pages that are still open; their names never clash. */
async function dropOldAssets(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (Date.now() - (await stat(path)).mtimeMs > STORED_MS) await rm(path);
  }
}

/** Writes `.br` and `.gz` beside each asset, so that the server never compresses one twice. */
async function compressAssets(folder: string): Promise<void> {
  const all = new Set(await readdir(folder));
  const names = [...all].filter(
    (name) => SMALLER_WHEN_COMPRESSED.test(name) && !all.has(`${name}.br`),
  );
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const content = await readFile(path);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
    }),
  );
}
