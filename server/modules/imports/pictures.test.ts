import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { fetchPicture, isPublicAddress } from './pictures.ts';

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
const ask = (path: string, host = '127.0.0.1') =>
  fetchPicture(`http://${host}:${port}${path}`, own);

describe('fetching a picture', () => {
  test('answers its bytes, after a redirect too', async () => {
    expect(String(await ask('/picture'))).toBe('bytes');
    expect(String(await ask('/moved'))).toBe('bytes');
    expect(String(await ask('/picture', 'localhost'))).toBe('bytes');
  });

  test.each([
    ['/nothing', 'answered 404'],
    ['/inwards', 'not a public address'],
    ['/round', 'round in circles'],
    ['/endless', 'too heavy'],
  ])('gives up on %s', async (path, why) => {
    await expect(ask(path)).rejects.toThrow(why);
  });

  test.each([
    'http://pictures.example/a.jpg',
    'https://127.0.0.1/a.jpg',
    'https://[::1]/a.jpg',
    'https://[::ffff:10.0.0.1]/a.jpg',
    'https://0x7f.1/a.jpg',
    'https://2130706433/a.jpg',
    'https://localhost/a.jpg',
    'https://169.254.169.254/latest/meta-data',
    'https://user:secret@pictures.example/a.jpg',
    'https://pictures.example:8443/a.jpg',
    'file:///etc/passwd',
    'ftp://pictures.example/a.jpg',
  ])('never asks %s', async (url) => {
    await expect(fetchPicture(url)).rejects.toThrow('not a public address');
  });

  test.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['224.0.0.1', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['not an address', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
