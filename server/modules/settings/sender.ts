/** From whom the shop's mails come, and where answers go: as the merchant set it, else as the server was started. */
import { cannotAlign } from '#common/mail-domains.ts';
import type { Settings } from '#common/settings/registry.ts';
import { type Mailbox, mailboxOf } from '#platform/mail.ts';
import type { Config } from '#server/config.ts';

export type Sender = { from: Mailbox; replyTo: string | null };

export function senderOf(
  { mails, identity }: Pick<Settings, 'mails' | 'identity'>,
  { mailFrom }: Pick<Config, 'mailFrom'>,
): Sender {
  const started = mailboxOf(mailFrom);
  return {
    from: {
      name: mails.senderName || started.name || identity.name,
      address: mails.senderAddress || started.address,
    },
    replyTo: mails.replyTo || null,
  };
}

/** Where SPF and DKIM can never be right, since the domain is a mail provider's and the server is not. */
export const isUnaligned = ({ from }: Sender, { smtpUrl }: Pick<Config, 'smtpUrl'>): boolean =>
  smtpUrl !== undefined && cannotAlign(from.address, new URL(smtpUrl).hostname);
