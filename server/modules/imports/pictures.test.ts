import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { pictureFetcher } from './pictures.ts';

const server = createServer((request, response) => {
  switch (request.url) {
    case '/picture':
      return response.end('bytes');
    case '/moved':
      return response.writeHead(302, { location: '/picture' }).end();
    case '/inwards':
      return response.writeHead(302, { location: 'http://169.254.169.254/secrets' }).end();
    case '/round':
      return response.writeHead(302, { location: '/round' }).end();
    case '/endless': {
      const block = Buffer.alloc(1024 * 1024);
      const more = () => {
        while (response.write(block));
      };
      response.on('drain', more);
      return more();
    }
    default:
      return response.writeHead(404).end();
  }
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address() as AddressInfo;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Lets a test ask its own server and nobody else. */
const own = {
  allowsUrl: () => true,
  allowsAddress: (address: string) => address === '127.0.0.1' || address === '::1',
};
const fetchPicture = pictureFetcher(own);
const fetchFrom = (path: string, host = '127.0.0.1') =>
  fetchPicture(`http://${host}:${port}${path}`);

describe('fetching a picture', () => {
  test('returns its bytes, after a redirect too', async () => {
    expect(String(await fetchFrom('/picture'))).toBe('bytes');
    expect(String(await fetchFrom('/moved'))).toBe('bytes');
    expect(String(await fetchFrom('/picture', 'localhost'))).toBe('bytes');
  });

  test.each([
    ['/nothing', 'answered 404'],
    ['/inwards', 'may be called'],
    ['/round', 'sends the call elsewhere'],
    ['/endless', 'more than is read'],
  ])('gives up on %s', async (path, why) => {
    await expect(fetchFrom(path)).rejects.toThrow(why);
  });

  test('never calls a private address', async () => {
    await expect(pictureFetcher()('https://localhost/a.jpg')).rejects.toThrow('may be called');
  });
});
