/** Buyers: a process in which a few people buy one thing after the other until the time is over. */
import { Agent } from 'node:http';
import { answerParent } from './answer-parent.ts';
import { send } from './answers.ts';
import { buy, type Send } from './buy.ts';
import { type Figures, figuresOf } from './figures.ts';

export type BuyersJob = { base: string; buyers: number; seconds: number; variantIds: string[] };
export type Bought = Figures & { numbers: string[]; faults: string[] };

const MAX_FAULTS = 5;

process.once('message', async (job: BuyersJob) => {
  answerParent(await letThemBuy(job));
});

async function letThemBuy({ base, buyers, seconds, variantIds }: BuyersJob): Promise<Bought> {
  const sender = senderTo(base, buyers);
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
        numbers.push(await buy(sender, { variantId, email: `buyer${nth}@example.test` }));
      } catch (error) {
        errors += 1;
        if (faults.length < MAX_FAULTS) faults.push(String(error));
      }
      tookMs.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: buyers }, oneBuyer));
  const took = (performance.now() - began) / 1000;
  return { ...figuresOf({ tookMs, errors, seconds: took }), numbers, faults };
}

function senderTo(base: string, connections: number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return async (request) => {
    const { status, bytes } = await send(base, request, agent);
    return { status, body: bytes.toString() };
  };
}
