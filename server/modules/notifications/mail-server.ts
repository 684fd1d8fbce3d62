/** Whether the mail server can send to addresses with letters beyond ASCII, and what follows if it cannot. */
import { noteOnTimeline } from '#modules/orders/index.ts';
import { saveMailServer } from '#modules/settings/index.ts';
import { seconds } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { writesUtf8 } from '#platform/mail.ts';
import type { Platform } from '#platform/platform.ts';
import { markFailed } from './queries.ts';

const TIMEOUT_MS = seconds(10);

/** An unreachable server gives no verdict. */
export async function checkMailServer({ db, config }: Platform): Promise<void> {
  if (!config.smtpUrl) return;
  const answer = await writesUtf8(config, TIMEOUT_MS).catch(unlessReached);
  if (answer !== null) await saveMailServer(db, config, answer);
}

/** Errors of the connection have a code. */
function unlessReached(error: { code?: string }): null {
  if (!error.code) throw error;
  return null;
}

/**
 * Gives the mail up, since retries would change nothing. Staff see it with the order, and such addresses are refused
 * from now on.
 */
export async function giveUp(
  { db, config }: Platform,
  mail: { id: string; kind: string; orderId: string | null },
): Promise<void> {
  await inTx(db, async (tx) => {
    await markFailed(tx, mail.id);
    await saveMailServer(tx, config, false);
    if (!mail.orderId) return;
    const entry = { kind: 'mail_not_written', actor: 'system', data: { mail: mail.kind } } as const;
    await noteOnTimeline(tx, mail.orderId, entry);
  });
}
