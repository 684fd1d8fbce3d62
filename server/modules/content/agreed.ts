/** What a shopper agrees to with an order, as it stands now: they get its text by mail, which is theirs to keep. */
import { AGREED_POLICIES } from '#common/policies.ts';
import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import { publishedPolicies } from './queries/pages.ts';

/** Markdown. */
export async function agreedTexts(db: Reader): Promise<{ title: string; text: string }[]> {
  const pages = await publishedPolicies(db, now());
  return AGREED_POLICIES.flatMap((policy) => {
    const page = pages.find((one) => one.policy === policy);
    return page ? [{ title: page.title, text: page.text }] : [];
  });
}
