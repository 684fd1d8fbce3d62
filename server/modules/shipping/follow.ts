/** Keeps true what this process remembers of where the shop sells, whoever changes it. */
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { soldCountries } from './queries/zones.ts';
import { DELIVERY_TAG } from './zones.ts';

export async function followDelivery(
  { db, channel, sells }: Pick<Platform, 'db' | 'channel' | 'sells'>,
  log: Pick<App['log'], 'warn'>,
): Promise<void> {
  const read = async () => {
    sells.countries = await soldCountries(db);
  };
  // While the database is away nothing is sold; the line's return reads them again.
  const readAgain = () =>
    void read().catch((err) => log.warn({ err }, 'the zones could not be read again'));
  channel.on('notice', (notice) => {
    if ('stale' in notice && notice.stale.includes(DELIVERY_TAG)) readAgain();
  });
  channel.on('up', readAgain);
  await read();
}
