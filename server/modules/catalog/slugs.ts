/** Addresses of products and categories, made from what they are called. */
import type slugify from '@sindresorhus/slugify';
import { lazily } from '#platform/lazily.ts';

const slugifier = lazily<typeof slugify>('@sindresorhus/slugify');
const MAX_LENGTH = 120;
const ROOM_FOR_NUMBER = 8;

/** `Café au lait, 0.3 l` becomes `cafe-au-lait-0-3-l`; a name without a single Latin letter or digit becomes `fallback`. */
export function slugFrom(name: string, fallback: string): string {
  const slug = slugifier()(name, {
    decamelize: false,
    customReplacements: [
      ["'", ''],
      ['’', ''],
    ],
  });
  const ascii = slug.replace(/[^a-z0-9]+/g, '-').slice(0, MAX_LENGTH - ROOM_FOR_NUMBER);
  return ascii.replace(/^-+|-+$/g, '') || fallback;
}

/** The first of `slug`, `slug-2`, `slug-3`... that is not taken. */
export function firstFree(slug: string, taken: Set<string>): string {
  if (!taken.has(slug)) return slug;
  for (let n = 2; ; n++) {
    if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`;
  }
}
