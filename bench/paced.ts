/**
 * A steady pace: a process that sends so many requests a second, whether or not earlier answers have come, and measures
 * from the moment at which a request was due. A load that waits for its answers would hide a shop that stalls.
 */
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerParent } from './answer-parent.ts';
import { type BenchRequest, send } from './answers.ts';
import { type Figures, figuresOf } from './figures.ts';

export type PacedJob = {
  base: string;
  perSecond: number;
  seconds: number;
  requests: BenchRequest[];
  /** The expected status. */
  expected: number;
};

process.once('message', async (job: PacedJob) => {
  answerParent(await keepPace(job));
});

async function keepPace({
  base,
  perSecond,
  seconds,
  requests,
  expected,
}: PacedJob): Promise<Figures> {
  const agent = new Agent({ keepAlive: true });
  const tookMs: number[] = [];
  const running: Promise<void>[] = [];
  let errors = 0;
  const began = performance.now();
  const sendOne = async (nth: number, since: number) => {
    const request = requests[nth % requests.length];
    if (!request) throw new Error('there is no request to send');
    const status = await send(base, request, agent).then(
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
    running.push(sendOne(nth, Math.min(dueAt, performance.now())));
  }
  await Promise.all(running);
  return figuresOf({ tookMs, errors, seconds: (performance.now() - began) / 1000 });
}
