import { timeZones } from '#common/times.ts';

export type ZoneGroup = { area: string; zones: { name: string; place: string }[] };

/** All time zones for a choice, by the part of the world; `present` too, should it have an older name. */
export function zoneGroups(present: string): ZoneGroup[] {
  const names = [...new Set([...timeZones(), present])].sort();
  const byArea = Map.groupBy(names, (name) => (name.includes('/') ? name.split('/', 1)[0] : name));
  return [...byArea].map(([area = '', zones]) => ({
    area,
    zones: zones.map((name) => ({ name, place: placeOf(name) })),
  }));
}

/** `America/Argentina/Buenos_Aires` is known by its city. */
const placeOf = (name: string) =>
  name.split('/').slice(1).reverse().join(', ').replaceAll('_', ' ') || name;
