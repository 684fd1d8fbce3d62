/** Buyers: a process of its own in which a few people at a time buy one thing after the other until time is over. */
import { Agent, request } from 'node:http';
import { buy, type Send } from './buy.ts';
import { type Figures, figuresOf } from './figures.ts';

export type BuyersJob = { base: string; buyers: number; seconds: number; variantIds: string[] };
export type Bought = Figures & { numbers: string[]; faults: string[] };

const MOST_FAULTS = 5;

process.once('message', async (job: BuyersJob) => {
  process.send?.(await letThemBuy(job));
  process.disconnect();
});

async function letThemBuy({ base, buyers, seconds, variantIds }: BuyersJob): Promise<Bought> {
  const send = senderTo(base, buyers);
  const tookMs: number[] = [];
  const numbers: string[] = [];
  const faults: string[] = [];
  let errors = 0;
  let nth = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const oneBuyer = async () => {
    while (performance.now() < until) {
      nth += 1;
      const variantId = variantIds[(nth * 7919) % variantIds.length] ?? '';
      const start = performance.now();
      try {
        numbers.push(await buy(send, { variantId, email: `buyer${nth}@example.test` }));
      } catch (error) {
        errors += 1;
        if (faults.length < MOST_FAULTS) faults.push(String(error));
      }
      tookMs.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: buyers }, oneBuyer));
  const took = (performance.now() - began) / 1000;
  return { ...figuresOf({ tookMs, errors, seconds: took }), numbers, faults };
}

/** Node's plain client on connections that stay open: it takes less of the machine than `fetch`. */
function senderTo(base: string, connections: number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(base);
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const length = body !== undefined && { 'content-length': Buffer.byteLength(body) };
      const options = { agent, hostname, port, method, path, headers: { ...headers, ...length } };
      const sent = request(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
        );
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
}
