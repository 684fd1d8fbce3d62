/** Checks whether the shop can listen on its port before anything starts, so that the answer comes at once. */

import { createServer } from 'node:net';
import { codeOf } from '#common/narrow.ts';
import { StartError } from '#platform/start-error.ts';

type Place = { host: string; port: number };

export function assertPortFree(place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(cannotListen(place, error)));
    server.listen(place, () => server.close(() => resolve()));
  });
}

/** One sentence on why the port cannot be used. */
export function cannotListen({ host, port }: Place, error: Error): StartError {
  const code = codeOf(error);
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program; stop that one, or set PORT to another number.`,
    EACCES: `Port ${port} may not be used by this user; set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}; set HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.`,
    ENOTFOUND: `The name ${host} is not known; set HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.`,
  };
  return new StartError(
    sentences[code ?? ''] ?? `The shop cannot listen on ${host}:${port}: ${error.message}.`,
  );
}
