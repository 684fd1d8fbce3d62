/** Answers of the shop as they came over the wire: recorded once, then served by the bare server too. */

import { type Agent, type IncomingHttpHeaders, request } from 'node:http';

export type BenchRequest = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
};
/** `body` in base64, so that it can be sent between processes. */
export type Recorded = {
  method: string;
  path: string;
  status: number;
  headers: Record<string, string>;
  body: string;
};

/** Only what a client needs: the bare server sends no more either. */
const NEEDED_HEADERS = ['content-type', 'content-encoding', 'location'];

export async function record(base: string, wanted: BenchRequest): Promise<Recorded> {
  const { method, path } = wanted;
  const { status, headers, bytes } = await send(base, wanted);
  if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${bytes.toString()}`);
  const needed = NEEDED_HEADERS.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const body = bytes.toString('base64');
  return { method, path, status, headers: Object.fromEntries(needed), body };
}

type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer };

/** Node's plain client costs less CPU than `fetch`, and does not decompress. */
export function send(base: string, wanted: BenchRequest, agent?: Agent): Promise<Answer> {
  const { method, path, headers, body } = wanted;
  const { hostname, port } = new URL(base);
  const length = body !== undefined && { 'content-length': Buffer.byteLength(body) };
  const options = { agent, hostname, port, method, path, headers: { ...headers, ...length } };
  return new Promise((resolve, reject) => {
    const sent = request(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode: status = 0, headers } = answer;
        resolve({ status, headers, bytes: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
