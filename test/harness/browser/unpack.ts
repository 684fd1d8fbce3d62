/** Unpacks the Chromium package, its libraries and fonts, into the temporary folder of this process. */
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const archives = process.argv[2] ?? '';
for (const name of ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
  await inflate(join(archives, name));
}
