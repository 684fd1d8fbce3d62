/**
 * Sends mail by SMTP. In a demo nothing leaves the machine: the mailbox page shows what would have been sent. A
 * live shop sends its mails, which hold links and addresses, over TLS only, unless the relay is on this machine or
 * SMTP_URL ends with `?requireTLS=false`.
 */

import { setTimeout } from 'node:timers/promises';
import type * as nodemailer from 'nodemailer';
import type * as shared from 'nodemailer/lib/shared';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { codeOf } from '#common/narrow.ts';
import type { Config } from './config.ts';
import { needsUtf8 } from './email.ts';
import { lazily } from './lazily.ts';
import { isLoopback } from './loopback.ts';

const mailing = lazily<typeof nodemailer>('nodemailer');
const addresses = lazily<typeof shared>('nodemailer/lib/shared');
const Connection = lazily<typeof SMTPConnection>('nodemailer/lib/smtp-connection');

export type Mailbox = { name: string; address: string };

/** As a setting of the server writes it: `Shop <shop@shop.example>`, or the address alone. */
export function mailboxOf(text: string): Mailbox {
  const [, name = '', address = text] = /^([^<]+) <([^>]+)>$/.exec(text) ?? [];
  return { name, address };
}

export type Mail = {
  messageId: string;
  from: Mailbox;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Whom an answer goes to, where that is not the sender. */
  replyTo?: string | null;
  /** Of a newsletter: a page to unsubscribe, to which the mail program itself may send the form of RFC 8058. */
  unsubscribeUrl?: string | null;
};
/** Null where no mail server is set. */
export type SendMail = ((mail: Mail) => Promise<void>) | null;

const TIMEOUT_MS = 20_000;
/** The server has no SMTPUTF8: every try would lose letters of the address or be refused. */
export const CANNOT_WRITE = 'EUTF8';

export function createMailer(config: Config): SendMail {
  if (!config.smtpUrl) return null;
  const transport = transportTo(config, TIMEOUT_MS);
  return async (mail) => {
    try {
      if (needsUtf8(mail.to) && !(await writesUtf8(config, TIMEOUT_MS))) {
        throw Object.assign(new Error('no SMTPUTF8'), { code: CANNOT_WRITE });
      }
      await transport.sendMail(messageOf(mail));
    } catch (error) {
      const code = codeOf(error);
      const message = `The mail server did not take it: ${reasonOf(error)}`;
      throw Object.assign(new Error(message), { code });
    }
  };
}

function messageOf({ messageId, from, to, subject, text, html, replyTo, unsubscribeUrl }: Mail) {
  return {
    messageId: `<${messageId}@mercat>`,
    from,
    // As one address, so that nothing in it is read as a second recipient or a name.
    to: { name: '', address: to },
    subject,
    text,
    html,
    // A server without SMTPUTF8 would lose letters of such an address.
    ...(replyTo && !needsUtf8(replyTo) && { replyTo: { name: '', address: replyTo } }),
    ...(unsubscribeUrl && { headers: unsubscribeHeaders(unsubscribeUrl) }),
  };
}

/** One press in the mail program unsubscribes (RFC 2369, RFC 8058). */
const unsubscribeHeaders = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

export type MailFailure = {
  why: 'timeout' | 'unreachable' | 'unencrypted' | 'sign_in' | 'refused';
  /** What the server said, on one line. */
  answer: string | null;
};

/** Sends one mail at once, for somebody who waits; null once the server has taken it. */
export async function tryMail(
  config: Config,
  mail: Mail,
  timeoutMs: number,
): Promise<MailFailure | null> {
  const transport = transportTo(config, timeoutMs);
  const sent = transport.sendMail(messageOf(mail)).then(() => null, failureOf);
  // A server that says a word now and then never falls silent.
  const timer = new AbortController();
  const late = setTimeout(timeoutMs, TOO_LATE, { signal: timer.signal, ref: false });
  try {
    return await Promise.race([sent, late]);
  } finally {
    timer.abort();
    late.catch(() => {}); // Given up: nobody waits for it any more.
    transport.close();
  }
}

const TOO_LATE: MailFailure = { why: 'timeout', answer: null };

const textIn = (error: unknown, name: string) => {
  const found = new Map<string, unknown>(Object.entries(error ?? {})).get(name);
  return found === undefined ? '' : String(found);
};

const MAX_ANSWER = 300;

function failureOf(error: unknown): MailFailure {
  const response = textIn(error, 'response');
  const responseCode = textIn(error, 'responseCode');
  const said = response.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const answer = said.slice(0, MAX_ANSWER) || null;
  const code = codeOf(error);
  if (code === 'EAUTH' || code === 'ENOAUTH') return { why: 'sign_in', answer };
  if (code === 'ETLS') return { why: 'unencrypted', answer };
  if (responseCode) return { why: 'refused', answer };
  return { why: code === 'ETIMEDOUT' ? 'timeout' : 'unreachable', answer };
}

/** Why the mail server does not accept our mails; null when it does. Sends nothing and reveals no password. */
export async function reachMailServer(config: Config, timeoutMs: number): Promise<string | null> {
  if (!config.smtpUrl) return 'none is set';
  const transport = transportTo(config, timeoutMs);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return reasonOf(error);
  } finally {
    transport.close();
  }
}

/**
 * Whether the mail server accepts addresses with letters beyond ASCII before their @ (RFC 6531). Throws when it is
 * not reached.
 */
export function writesUtf8(config: Config, timeoutMs: number): Promise<boolean> {
  const connection = new (Connection())(optionsFor(config, timeoutMs));
  return new Promise<boolean>((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => {
      if (error) return reject(error);
      resolve((connection as unknown as Greeted)._supportedExtensions.includes('SMTPUTF8'));
      connection.quit();
    });
  }).finally(() => connection.close());
}
/** The server's capabilities are in a field that the types do not have. */
type Greeted = { _supportedExtensions: string[] };

/** The server's own message names the recipient, and more. */
function reasonOf(error: unknown): string {
  const { code = '', responseCode } = error as { code?: string; responseCode?: number };
  return [code, responseCode].filter(Boolean).join(' ') || 'it gives no reason';
}

function transportTo(config: Config, timeoutMs: number): nodemailer.Transporter {
  const options = { ...optionsFor(config, timeoutMs), pool: true } as const;
  return mailing().createTransport(options);
}

function optionsFor({ smtpUrl, mode }: Config, timeoutMs: number) {
  const url = new URL(smtpUrl ?? '');
  const isAllowed = isLoopback(url.href) || url.searchParams.get('requireTLS') === 'false';
  url.searchParams.delete('requireTLS');
  return {
    ...addresses().parseConnectionUrl(url.href),
    requireTLS: mode === 'live' && !isAllowed,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
}
