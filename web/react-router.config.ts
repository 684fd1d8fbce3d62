import { readdir, readFile, writeFile } from 'node:fs/promises';
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
  buildEnd: ({ reactRouterConfig }) =>
    compressAssets(join(reactRouterConfig.buildDirectory, 'client', 'assets')),
} satisfies Config;

/** Writes `.br` and `.gz` beside each asset, so that the server never compresses one twice. */
async function compressAssets(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => SMALLER_WHEN_COMPRESSED.test(name));
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
