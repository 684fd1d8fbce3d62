/** The load: a process that is sent one message with the requests and the duration, and answers with its figures. */
import autocannon from 'autocannon';
import { answerParent } from './answer-parent.ts';
import type { BenchRequest } from './answers.ts';
import { type Figures, figuresOf } from './figures.ts';

export type LoadJob = {
  base: string;
  connections: number;
  seconds: number;
  requests: BenchRequest[];
  /** Each connection sends all of them from a starting point of its own, or only its own share. */
  sent: 'all' | 'shares';
};

process.once('message', async (job: LoadJob) => {
  answerParent(await load(job));
});

async function load({ base, connections, seconds, requests, sent }: LoadJob): Promise<Figures> {
  const tookMs: number[] = [];
  let nth = 0;
  const result = await autocannon({
    url: base,
    connections,
    duration: seconds,
    setupClient(client) {
      const mine =
        sent === 'all' ? rotated(requests, nth, connections) : share(requests, nth, connections);
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

function rotated(requests: BenchRequest[], nth: number, connections: number): BenchRequest[] {
  const from = Math.floor((requests.length * nth) / connections);
  return [...requests.slice(from), ...requests.slice(0, from)];
}

const share = (requests: BenchRequest[], nth: number, connections: number) =>
  requests.filter((_, i) => i % connections === nth);
