/**
 * Moves an account to another email address, by a link to the new one. Until the link is used the earlier address
 * stays.
 */
import { days, now } from '#platform/clock.ts';
import { type Db, inTx, isDuplicate, type Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { emit } from '#platform/events.ts';
import type { Config } from '#server/config.ts';
import { emailTaken, linkSpent, sameEmail, unknownAccount } from '../errors.ts';
import { type LinkHolder, requireHolder } from '../links/link-holders.ts';
import { spendLinksOf } from '../links/link-queries.ts';
import { makeLink, readLink, spendLink } from '../links/links.ts';
import { lockAccount } from '../registration/registration-queries.ts';
import * as queries from './email-queries.ts';

const LINK_MS = days(1);

/** Does not reveal whether somebody has the new address already: only its mailbox learns what follows. */
export async function requestEmailChange(
  tx: Tx,
  config: Config,
  accountId: string,
  email: string,
): Promise<void> {
  const account = await lockAccount(tx, accountId);
  if (!account) throw unknownAccount();
  const wanted = emailKey(email);
  if (wanted === account.email) throw sameEmail();
  const purpose = 'change_email';
  await spendLinksOf(tx, { accountId, purpose, time: now() });
  const link = await makeLink(tx, config, { purpose, accountId, email: wanted, lifeMs: LINK_MS });
  await emit(tx, 'account.link_made', { linkId: link.id });
}

/**
 * The link's holder reads the new mailbox, and shows that the account is theirs. Never a way to a new password: the address
 * may have been mistyped, and its reader would get an account that somebody else has proved. Links to the earlier address
 * lead nowhere, and it is told.
 */
export async function changeEmail(db: Db, token: string, holder: LinkHolder): Promise<void> {
  const { id: linkId, accountId, email } = await readLink(db, 'change_email', token);
  if (!accountId || !email) throw linkSpent();
  await requireHolder(db, accountId, holder);
  await inTx(db, async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (!account) throw linkSpent();
    await spendLink(tx, 'change_email', token);
    await moveTo(tx, accountId, email);
    // An address that nobody proved is a stranger's, who has nothing to hear.
    if (account.emailVerifiedAt) await queries.savePreviousEmail(tx, linkId, account.email);
    const time = now();
    await spendLinksOf(tx, { accountId, purpose: 'verify_email', time });
    await spendLinksOf(tx, { accountId, purpose: 'reset_password', time });
    await emit(tx, 'account.email_changed', { linkId });
    await emit(tx, 'account.email_verified', { accountId });
  });
}

async function moveTo(tx: Tx, accountId: string, email: string): Promise<void> {
  try {
    await queries.setEmail(tx, accountId, { email, time: now() });
  } catch (error) {
    if (isDuplicate(error, 'accounts_email_key')) throw emailTaken();
    throw error;
  }
}
