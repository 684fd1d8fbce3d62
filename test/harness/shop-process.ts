/** The shop's commands as separate processes, as an operator starts and ends them, with all their output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** As `npm start` sets it (bin/mercat.js): a start takes half as much of the processor. */
export const COMPILED = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/mercat'),
};
const MAIN = join(import.meta.dirname, '../../server/main.ts');
const ENTRY = join(import.meta.dirname, '../../bin/mercat.js');

export type ShopProcess = {
  child: ChildProcess;
  output(): string;
  /** Resolves once it has printed so; rejects when it ends without. */
  waitForOutput(text: string): Promise<void>;
  ended: Promise<{ code: number | null; output: string }>;
};

/** `entry`: through `bin/mercat.js`, which restarts a crashed shop. `settings` are its whole environment otherwise. */
export function openProcess(
  args: string[],
  settings: Record<string, string>,
  { entry = false }: { entry?: boolean } = {},
): ShopProcess {
  const child = spawn(process.execPath, [entry ? ENTRY : MAIN, ...args], {
    env: { ...COMPILED, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      for (const look of waiting) look();
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  const waitForOutput = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (output.includes(text)) resolve();
      };
      waiting.add(look);
      look();
      ended.then(() => reject(new Error(`ended without saying "${text}": ${output}`)));
    });
  return { child, output: () => output, waitForOutput, ended };
}
