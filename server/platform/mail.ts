/** Sends mail by SMTP. In a demo nothing leaves the machine: the mailbox page shows what would have been sent. */
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '#server/config.ts';

export type Mail = { messageId: string; to: string; subject: string; text: string; html: string };
/** Null where no mail server is set. */
export type SendMail = ((mail: Mail) => Promise<void>) | null;

const TIMEOUT_MS = 20_000;

export function createMailer({ smtpUrl, mailFrom }: Config): SendMail {
  if (!smtpUrl) return null;
  const transport: Transporter = createTransport(
    {
      url: smtpUrl,
      pool: true,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    } as Parameters<typeof createTransport>[0],
    { from: mailFrom },
  );
  return async ({ messageId, to, subject, text, html }) => {
    // As one address, so that nothing in it is read as a second recipient or a name.
    const recipient = { name: '', address: to };
    const id = `<${messageId}@mercat>`;
    await transport.sendMail({ messageId: id, to: recipient, subject, text, html });
  };
}
