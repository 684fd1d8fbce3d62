/** A shop as its merchant starts it: `npm start` with the settings of the README, behind a proxy with a certificate. */
import { once } from 'node:events';
import { inject } from 'vitest';
import { freePort } from '#platform/postgres/connect.ts';
import { OWN_ADDRESS } from '#test/harness/browser/chromium.ts';
import { startHttpsProxy } from '#test/harness/https-proxy.ts';
import { copyTemplate } from '#test/harness/postgres.ts';
import { openProcess, type ShopProcess } from '#test/harness/shop-process.ts';

const SECRET = 'forty goats on a hillside in the rain';

export type Machine = Awaited<ReturnType<typeof newMachine>>;

/** Where a shop is started and stopped, again on the same database; closed at the end. */
export async function newMachine(database?: { url: string; drop: () => Promise<void> }) {
  const { url, drop } = database ?? (await copyTemplate(inject('postgresUrl'), 'template0'));
  const port = await freePort();
  const proxy = await startHttpsProxy(OWN_ADDRESS, port);
  const publicUrl = `https://${OWN_ADDRESS}:${proxy.port}`;
  let running: ShopProcess | undefined;
  const stop = async () => {
    running?.child.kill('SIGTERM');
    if (running && running.child.exitCode === null) await once(running.child, 'close');
    running = undefined;
  };
  const start = async (settings: Record<string, string>) => {
    running = openProcess(['start'], { PORT: String(port), DATABASE_URL: url, ...settings });
    await running.waitForOutput('shop is open');
    return running.output();
  };
  return {
    publicUrl,
    /** Past the proxy: for providers on this machine. */
    innerUrl: `http://localhost:${port}`,
    start,
    stop,
    liveSettings: {
      SHOP_MODE: 'live',
      PUBLIC_URL: publicUrl,
      SECRET_KEY: SECRET,
      TRUST_PROXY: '1',
    },
    close: async () => {
      await stop();
      await proxy.close();
      await drop();
    },
  };
}

/** The link that makes the owner, as the terminal shows it. */
export function ownerLinkIn(output: string): string {
  const link = /https:\/\/\S+\/setup\?token=[\w-]+/.exec(output)?.[0];
  if (!link) throw new Error(`no link for the owner: ${output}`);
  return link;
}
