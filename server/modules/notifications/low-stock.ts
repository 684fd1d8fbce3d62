/**
 * Tells those whom the merchant named of what runs low: in one mail for all of it, and of each thing once, until there is
 * enough of it again.
 */
import type { translatorFor } from '#common/messages/index.ts';
import { variantName } from '#common/variant-name.ts';
import { readSettings } from '#modules/settings/index.ts';
import { now } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { addJobs } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { Id } from '#platform/schemas.ts';
import { writeMail } from './account-mails.ts';
import type { Post } from './post.ts';
import { lowIn, noteLow } from './queries.ts';

export const LOW_STOCK_TASK = defineTask('mail.low-stock-found', { batchId: Id });
/** As many as a mail lists; it says how many more there are. */
const MAX_LISTED = 50;

export async function noticeLowStock({ db }: Pick<Platform, 'db'>): Promise<void> {
  const { notices, stock } = await readSettings(db);
  if (notices.lowStock.length === 0) return;
  const batchId = crypto.randomUUID();
  await inTx(db, async (tx) => {
    const found = await noteLow(tx, { units: stock.lowAt, batchId, at: now() });
    if (found > 0) await addJobs(tx, [LOW_STOCK_TASK.with({ batchId })]);
  });
}

/** One mail to each address; a second run finds them written. */
export async function tellOfLowStock(
  { db, config }: Platform,
  post: Post,
  batchId: string,
): Promise<void> {
  const { notices, languages, stock } = await readSettings(db);
  const { items, count } = await lowIn(db, batchId, MAX_LISTED);
  if (count === 0) return;
  for (const recipient of new Set(notices.lowStock)) {
    const mail = await writeMail({ db, config }, { recipient, locale: languages.locale }, (t) => ({
      subject: t('mails.lowStock.subject', { count }),
      title: t('mails.lowStock.title', { count }),
      paragraphs: [
        t('mails.lowStock.text', { units: stock.lowAt }),
        ...(count > items.length ? [t('mails.lowStock.more', { more: count - items.length })] : []),
      ],
      rows: items.map((item) => ({
        label: variantName(item.title, item.options),
        value: leftOf(item.left, t),
      })),
      link: {
        text: t('mails.lowStock.link'),
        url: `${config.publicUrl}/admin`,
      },
      footer: t('mails.received.footer'),
    }));
    await post(mail, { kind: 'stock.low', about: `${batchId}:${recipient}`, flow: 'shop' });
  }
}

const leftOf = (left: number, t: ReturnType<typeof translatorFor>) =>
  t('mails.lowStock.left', { left });
