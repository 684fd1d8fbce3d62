/** Checks whether mails can be sent: the server answers and accepts our name and password. Nothing is sent. */
import { seconds } from '#platform/clock.ts';
import { reachMailServer, writesUtf8 } from '#platform/mail.ts';
import type { Config } from '#server/config.ts';
import { type Check, fault, note, ok } from './check.ts';

const TIMEOUT_MS = seconds(10);

export async function checkMail(config: Config): Promise<Check[]> {
  const { smtpUrl, mode } = config;
  if (!smtpUrl) {
    return mode === 'live'
      ? [
          fault(
            'SMTP_URL is not set: mails wait in the database and nobody gets them',
            'Set it to smtp://user:password@host:587 of your mail provider.',
          ),
        ]
      : [ok('Mails of a demo stay on its mailbox page')];
  }
  const refused = await reachMailServer(config, TIMEOUT_MS);
  return refused
    ? [
        fault(
          `The mail server cannot be used: ${refused}`,
          refused.startsWith('ETLS')
            ? 'It does not encrypt. Use smtps:// or another port; for a relay in a network of your own add ?requireTLS=false to SMTP_URL.'
            : 'Check host, port, name and password in SMTP_URL; smtps:// where it begins encrypted (465).',
        ),
      ]
    : [ok('The mail server answers and lets us in'), await checkUtf8Addresses(config)];
}

async function checkUtf8Addresses(config: Config): Promise<Check> {
  const can = await writesUtf8(config, TIMEOUT_MS).catch(() => false);
  return can
    ? ok('The mail server writes to addresses in every script (SMTPUTF8)')
    : note(
        'The mail server cannot write to addresses such as müller@shop.example: it does not offer SMTPUTF8',
        'Such addresses are refused at the checkout and at registration. If your shoppers have them, ask your mail provider, or take another one.',
      );
}
