/** Which addresses the shop's mail server can write to, as far as it has been seen: letters beyond ASCII need SMTPUTF8. */
import type { Reader } from '#platform/db.ts';
import { emailKey, needsUtf8 } from '#platform/email.ts';
import { fieldError, refusal } from '#platform/errors.ts';
import type { Config } from '#server/config.ts';
import * as queries from './queries.ts';

const KEY = 'mail_server';
/** Of one server: nothing is known of the next. */
type Reach = { server: string; writesUtf8: boolean };

const serverOf = ({ smtpUrl }: Config) => (smtpUrl ? new URL(smtpUrl).host : '');

export async function saveMailServer(
  db: Reader,
  config: Config,
  writesUtf8: boolean,
): Promise<void> {
  const reach: Reach = { server: serverOf(config), writesUtf8 };
  await queries.write(db, KEY, reach);
}

/** Before an address is taken that mails would have to go to. Plain ones cost nothing. */
export async function refuseUnwritable(db: Reader, config: Config, email: string): Promise<void> {
  if (!config.smtpUrl || !needsUtf8(emailKey(email))) return;
  const [row] = await queries.readAll(db, [KEY]);
  const reach = row?.value as Reach | undefined;
  if (reach?.server === serverOf(config) && !reach.writesUtf8) throw cannotWrite();
}

const cannotWrite = () =>
  refusal(409, 'email.cannot_write', {
    errors: [fieldError('/email', 'mail_not_reached')],
  });
