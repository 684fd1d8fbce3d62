/** Zones: countries with the delivery options they share. The shop sells to the countries of its zones alone. */
import { isKnownCountry } from '#common/country-format.ts';
import { SETTINGS_TAG } from '#modules/settings/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { notify } from '#platform/channel.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import type { Platform } from '#platform/platform.ts';
import { withVersion } from '#platform/version.ts';
import { noSuchZone, tooManyZones } from './errors.ts';
import * as options from './queries/options.ts';
import * as queries from './queries/zones.ts';

export const DELIVERY_TAG = 'delivery';

export type Zone = queries.ZoneRow & { options: options.PricedOption[] };

export async function readZones(db: Reader): Promise<Zone[]> {
  const [zones, all] = [await queries.allZones(db), await options.allOptions(db)];
  return zones.map((zone) => ({
    ...zone,
    options: all.filter(({ zoneId }) => zoneId === zone.id),
  }));
}

/** Where the shop sells, from memory: for what may be told a moment late. */
export async function rememberedCountries({
  memory,
  db,
}: Pick<Platform, 'memory' | 'db'>): Promise<string[]> {
  const zones = await memory.read(DELIVERY_TAG, () => queries.allZones(db));
  return zones.flatMap(({ countries }) => countries);
}

export const presentZone = ({ options: own, ...zone }: Zone) => ({
  ...withVersion(zone),
  options: own.map(withVersion),
});

/** Pages and prices that name a country, a price or a day are made anew. */
export const staleDelivery = (tx: Tx) => notify(tx, { stale: [DELIVERY_TAG, SETTINGS_TAG] });

export async function createZone(
  tx: Tx,
  content: queries.ZoneContent,
  actor: Actor | null,
): Promise<Zone> {
  const before = await queries.lockZones(tx);
  if (before.length >= queries.MAX_ZONES) throw tooManyZones(queries.MAX_ZONES);
  refuseTaken(content, before);
  const zone = await queries.writeZone(tx, await queries.insertZone(tx), content);
  if (actor) {
    const subject = { subjectType: 'shipping_zone', subjectId: zone.id } as const;
    await audit(tx, actor, { action: 'shipping_zone.create', ...subject, after: content });
  }
  await staleDelivery(tx);
  return { ...zone, options: [] };
}

/** Under the lock that every writer of zones takes. */
export async function zoneForChange(tx: Tx, id: string): Promise<queries.ZoneRow> {
  const zone = (await queries.lockZones(tx)).find((one) => one.id === id);
  if (!zone) throw noSuchZone();
  return zone;
}

export async function changeZone(
  tx: Tx,
  id: string,
  content: queries.ZoneContent,
  actor: Actor,
): Promise<Zone> {
  const before = contentOf(await zoneForChange(tx, id));
  refuseTaken(
    content,
    (await queries.allZones(tx)).filter((one) => one.id !== id),
  );
  const after = contentOf(await queries.writeZone(tx, id, content));
  const subject = { subjectType: 'shipping_zone', subjectId: id } as const;
  await audit(tx, actor, { action: 'shipping_zone.update', ...subject, before, after });
  await staleDelivery(tx);
  const own = (await options.allOptions(tx)).filter(({ zoneId }) => zoneId === id);
  return { id, ...after, options: own };
}

/** The shop sells to its countries no more; orders keep the names of its options. */
export async function removeZone(tx: Tx, id: string, actor: Actor): Promise<void> {
  const before = contentOf(await zoneForChange(tx, id));
  const own = (await options.lockOptions(tx)).filter(({ zoneId }) => zoneId === id);
  for (const option of own) await options.withdrawOption(tx, option.id);
  await queries.deleteZone(tx, id);
  const subject = { subjectType: 'shipping_zone', subjectId: id } as const;
  await audit(tx, actor, {
    action: 'shipping_zone.delete',
    ...subject,
    before: { ...before, options: own.map(({ name }) => name) },
  });
  await staleDelivery(tx);
}

const contentOf = ({ name, countries }: queries.ZoneContent) => ({ name, countries });

function refuseTaken({ countries }: queries.ZoneContent, others: queries.ZoneRow[]): void {
  for (const [at, country] of countries.entries()) {
    if (!isKnownCountry(country)) throw badField(`/countries/${at}`, 'not_a_country');
    const other = others.find((zone) => zone.countries.includes(country));
    if (other) throw badField(`/countries/${at}`, 'country_in_zone', { zone: other.name });
  }
}
