/** The load: a process that is sent one message with the requests and the duration, and answers with its figures. */
import autocannon from 'autocannon';
import { answerParent } from './answer-parent.ts';
import type { Ask } from './answers.ts';
import { type Figures, figuresOf } from './figures.ts';

export type LoadJob = {
  base: string;
  connections: number;
  seconds: number;
  asks: Ask[];
  /** Each connection sends all of them from a starting point of its own, or only its own share. */
  dealt: 'all' | 'shares';
};

process.once('message', async (job: LoadJob) => {
  answerParent(await load(job));
});

async function load({ base, connections, seconds, asks, dealt }: LoadJob): Promise<Figures> {
  const tookMs: number[] = [];
  let nth = 0;
  const result = await autocannon({
    url: base,
    connections,
    duration: seconds,
    setupClient(client) {
      const mine =
        dealt === 'all' ? rotated(asks, nth, connections) : share(asks, nth, connections);
      nth += 1;
      client.setRequests(mine as autocannon.Request[]);
      client.on('response', (_status, _bytes, ms) => tookMs.push(ms));
    },
  });
  return figuresOf({
    tookMs,
    errors: result.errors + result.timeouts + result.non2xx,
    seconds: result.duration,
  });
}

function rotated(asks: Ask[], nth: number, connections: number): Ask[] {
  const from = Math.floor((asks.length * nth) / connections);
  return [...asks.slice(from), ...asks.slice(0, from)];
}

const share = (asks: Ask[], nth: number, connections: number) =>
  asks.filter((_, i) => i % connections === nth);
