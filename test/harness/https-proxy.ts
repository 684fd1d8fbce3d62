/** The proxy with a certificate that a live shop stands behind, on this machine. Its certificate is signed by nobody. */
import { request } from 'node:http';
import { createServer } from 'node:https';
import { freePort } from '#platform/postgres/connect.ts';
import { makeSigner } from '#test/fakes/paypal/certificate.ts';

export type HttpsProxy = { port: number; close: () => Promise<void> };

/** Passes all on to the shop at `shopPort`, and says for whom, as proxies do. */
export async function startHttpsProxy(name: string, shopPort: number): Promise<HttpsProxy> {
  const { privateKey, pem } = makeSigner({ name });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const server = createServer({ key, cert: pem }, (asked, answer) => {
    const { method, url: path, headers: sent } = asked;
    const headers = { ...sent, 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };
    const to = { host: '127.0.0.1', port: shopPort, method, path, headers };
    const onwards = request(to, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onwards.on('error', () => answer.destroy());
    asked.pipe(onwards);
  });
  const port = await freePort();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { port, close };
}
