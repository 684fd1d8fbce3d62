/** The real shop as processes of their own, web and worker together, to be killed and started again. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '#platform/postgres/connect.ts';
import { COMPILED } from '#test/harness/shop-process.ts';

const root = join(import.meta.dirname, '../..');
const START_MS = 90_000;

export type Shop = {
  /** Null while nobody is there. */
  url(): URL | null;
  /** Answers once it is ready, unless it is running already. */
  start(): Promise<void>;
  /** As when the machine takes it: no handler runs, nothing is finished. It is dead once this returns. */
  kill(): void;
  /** Ends it for good. */
  close(): Promise<void>;
};

type Waiting = { child: ChildProcess; port: number; complaint: () => string };

/** `settings` are those of `.env`; the port is found anew at every start. */
export function newShop(settings: Record<string, string>): Shop {
  let next: Promise<Waiting> | undefined;
  let running: Waiting | undefined;
  let isClosed = false;

  const isThere = () => running && running.child.exitCode === null && !running.child.killed;
  function kill(): void {
    if (!isThere()) return;
    running?.child.kill('SIGKILL');
    running = undefined;
    next ??= readAhead(settings);
  }
  async function start(): Promise<void> {
    if (isThere()) return;
    if (running) throw new Error(`the shop ended by itself: ${running.complaint()}`);
    const waiting = await (next ?? readAhead(settings));
    next = undefined;
    waiting.child.send('start');
    await waitFor(waiting, 'open');
    running = waiting;
    // While nothing happens, so that the next start need not wait for it.
    if (!isClosed) next = readAhead(settings);
  }
  async function close(): Promise<void> {
    isClosed = true;
    running?.child.kill('SIGKILL');
    const waiting = await next?.catch(() => undefined);
    waiting?.child.kill('SIGKILL');
    running = undefined;
  }
  return {
    url: () => (running && isThere() ? new URL(`http://127.0.0.1:${running.port}`) : null),
    start,
    kill,
    close,
  };
}

async function readAhead(settings: Record<string, string>): Promise<Waiting> {
  const port = await freePort();
  const child = fork(join(import.meta.dirname, 'shop-main.ts'), {
    cwd: root,
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=192'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      ...COMPILED,
      HOST: '127.0.0.1',
      PORT: String(port),
      ...settings,
    },
  });
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text = `${text}${chunk}`.slice(-4_000);
  });
  const waiting = { child, port, complaint: () => text };
  await waitFor(waiting, 'read');
  return waiting;
}

async function waitFor({ child, complaint }: Waiting, word: string): Promise<void> {
  const end = AbortSignal.timeout(START_MS);
  const messages = once(child, 'message', { signal: end });
  const ended = once(child, 'exit', { signal: end }).then(() => []);
  const [text] = await Promise.race([messages, ended]).catch(() => []);
  messages.catch(() => {});
  ended.catch(() => {});
  if (text !== word) throw new Error(`the shop did not start: ${complaint()}`);
}
