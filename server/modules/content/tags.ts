/** Tags of cached responses that show what the merchant wrote. */

import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import { untilTag } from '#platform/response-cache.ts';
import { nextPublication } from './queries/pages.ts';

export const CONTENT_TAG = 'content';

/** For an answer that shows pages or posts: it ends when the next of them is published. */
export async function contentTags(db: Reader): Promise<string[]> {
  const next = await nextPublication(db, now());
  return next ? [CONTENT_TAG, untilTag(next)] : [CONTENT_TAG];
}
