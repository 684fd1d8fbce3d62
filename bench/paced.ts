/**
 * A steady pace: a process that sends so many requests a second, whether or not earlier answers have come, and measures
 * from the moment at which a request was due. A load that waits for its answers would hide a shop that stalls.
 */
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerParent } from './answer-parent.ts';
import { type Ask, send } from './answers.ts';
import { type Figures, figuresOf } from './figures.ts';

export type PacedJob = {
  base: string;
  perSecond: number;
  seconds: number;
  asks: Ask[];
  /** The expected status. */
  expected: number;
};

process.once('message', async (job: PacedJob) => {
  answerParent(await keepPace(job));
});

async function keepPace({ base, perSecond, seconds, asks, expected }: PacedJob): Promise<Figures> {
  const agent = new Agent({ keepAlive: true });
  const tookMs: number[] = [];
  const running: Promise<void>[] = [];
  let errors = 0;
  const began = performance.now();
  const askOnce = async (nth: number, since: number) => {
    const ask = asks[nth % asks.length];
    if (!ask) throw new Error('there is nothing to ask');
    const status = await send(base, ask, agent).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status !== expected) errors += 1;
    tookMs.push(performance.now() - since);
  };
  for (let nth = 0; nth < perSecond * seconds; nth++) {
    const dueAt = began + (nth * 1000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await sleep(early);
    // Timers may fire a little early.
    running.push(askOnce(nth, Math.min(dueAt, performance.now())));
  }
  await Promise.all(running);
  return figuresOf({ tookMs, errors, seconds: (performance.now() - began) / 1000 });
}
