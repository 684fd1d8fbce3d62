/**
 * Sends mail by SMTP. In a demo nothing leaves the machine: the mailbox page shows what would have been sent. A live shop
 * gives its mails, which hold links and addresses, to nobody without TLS but a relay on this machine, or one that
 * `?requireTLS=false` at the end of SMTP_URL says may have them.
 */
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '#server/config.ts';
import { isLoopback } from './loopback.ts';

export type Mail = { messageId: string; to: string; subject: string; text: string; html: string };
/** Null where no mail server is set. */
export type SendMail = ((mail: Mail) => Promise<void>) | null;

const TIMEOUT_MS = 20_000;

export function createMailer(config: Config): SendMail {
  const { smtpUrl } = config;
  if (!smtpUrl) return null;
  const transport = transportTo(smtpUrl, config, TIMEOUT_MS);
  return async ({ messageId, to, subject, text, html }) => {
    // As one address, so that nothing in it is read as a second recipient or a name.
    const recipient = { name: '', address: to };
    const id = `<${messageId}@mercat>`;
    try {
      await transport.sendMail({ messageId: id, to: recipient, subject, text, html });
    } catch (error) {
      const { code } = error as { code?: string };
      const message = `The mail server did not take it: ${reasonOf(error)}`;
      throw Object.assign(new Error(message), { code });
    }
  };
}

/** Why the mail server does not take our mails; null when it does. Nothing is sent, and no password is told. */
export async function reachMailServer(config: Config, timeoutMs: number): Promise<string | null> {
  const { smtpUrl } = config;
  if (!smtpUrl) return 'none is set';
  const transport = transportTo(smtpUrl, config, timeoutMs);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return reasonOf(error);
  } finally {
    transport.close();
  }
}

/** Its own words name the recipient, and more. */
function reasonOf(error: unknown): string {
  const { code = '', responseCode } = error as { code?: string; responseCode?: number };
  return [code, responseCode].filter(Boolean).join(' ') || 'it gives no reason';
}

function transportTo(given: string, { mode, mailFrom }: Config, timeoutMs: number): Transporter {
  const url = new URL(given);
  const isAllowed = isLoopback(given) || url.searchParams.get('requireTLS') === 'false';
  url.searchParams.delete('requireTLS');
  const timeouts = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
  const requireTLS = mode === 'live' && !isAllowed;
  return createTransport(
    { url: url.href, pool: true, requireTLS, ...timeouts } as Parameters<typeof createTransport>[0],
    { from: mailFrom },
  );
}
