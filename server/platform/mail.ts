/** Sends mail by SMTP. In a demo nothing leaves the machine: the mailbox page shows what would have been sent. */
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '#server/config.ts';

export type Mail = { messageId: string; to: string; subject: string; text: string; html: string };
/** Null where no mail server is set. */
export type SendMail = ((mail: Mail) => Promise<void>) | null;

const TIMEOUT_MS = 20_000;

export function createMailer({ smtpUrl, mailFrom }: Config): SendMail {
  if (!smtpUrl) return null;
  const transport = transportTo(smtpUrl, { timeoutMs: TIMEOUT_MS, from: mailFrom });
  return async ({ messageId, to, subject, text, html }) => {
    // As one address, so that nothing in it is read as a second recipient or a name.
    const recipient = { name: '', address: to };
    const id = `<${messageId}@mercat>`;
    await transport.sendMail({ messageId: id, to: recipient, subject, text, html });
  };
}

/** Why the mail server does not take our mails; null when it does. Nothing is sent, and no password is told. */
export async function reachMailServer(
  { smtpUrl, mailFrom }: Config,
  timeoutMs: number,
): Promise<string | null> {
  if (!smtpUrl) return 'none is set';
  const transport = transportTo(smtpUrl, { timeoutMs, from: mailFrom });
  try {
    await transport.verify();
    return null;
  } catch (error) {
    const { code = '', responseCode } = error as { code?: string; responseCode?: number };
    return [code, responseCode].filter(Boolean).join(' ') || 'it gives no reason';
  } finally {
    transport.close();
  }
}

function transportTo(
  url: string,
  { timeoutMs, from }: { timeoutMs: number; from: string },
): Transporter {
  const timeouts = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
  return createTransport(
    { url, pool: true, ...timeouts } as Parameters<typeof createTransport>[0],
    { from },
  );
}
