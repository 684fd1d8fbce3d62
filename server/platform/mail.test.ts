import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '#server/config.ts';
import { testMailServer } from '#test/fakes/mail-server.ts';
import { CANNOT_WRITE, createMailer, type Mail, mailboxOf, tryMail } from './mail.ts';

const server = await testMailServer();
const { received, port } = server;

const settings = { SHOP_MODE: 'demo', DATABASE_URL: 'postgres://x' };
const config = loadConfig({ ...settings, SMTP_URL: `smtp://127.0.0.1:${port}` });
const send = createMailer(config);
const from = { name: 'Shop', address: 'shop@shop.example' };
const letter: Mail = {
  messageId: '1',
  from,
  to: 'ada@example.test',
  subject: 'S',
  text: 'T',
  html: 'H',
};
const headersOf = (raw: string) => raw.split('\r\n\r\n')[0]?.split(/\r\n(?![ \t])/) ?? [];

describe('a mail', () => {
  it('goes to its one recipient, with both of its texts', async () => {
    await send?.(letter);
    expect(received.recipients).toEqual(['<ada@example.test>']);
    expect(received.messages[0]).toContain('To: ada@example.test');
    expect(received.messages[0]).toContain('multipart/alternative');
  });

  it.each([
    'Hello\r\nBcc: everyone@example.test',
    'Hello\nBcc: everyone@example.test',
    'Hello\r\n\r\nA letter of their own',
    'Hello\u2028Bcc: everyone@example.test',
  ])('with %j as its subject gets no more headers or recipients', async (subject) => {
    received.recipients.length = 0;
    received.messages.length = 0;
    await send?.({ ...letter, subject });
    expect(received.recipients).toEqual(['<ada@example.test>']);
    const names = headersOf(received.messages[0] ?? '').map((line) => line.split(':')[0]);
    expect(names).not.toContain('Bcc');
    expect(names.filter((name) => name === 'Subject')).toHaveLength(1);
    expect(received.messages[0]?.split('\r\n\r\n')[1]).not.toContain('A letter of their own');
  });

  it('of a live shop needs TLS, except to this machine or when configured', async () => {
    const live = { SHOP_MODE: 'live', PUBLIC_URL: 'https://shop.example', TRUST_PROXY: 'off' };
    const by = (SMTP_URL: string) =>
      createMailer(loadConfig({ ...live, SECRET_KEY: 's'.repeat(32), SMTP_URL }))?.(letter);
    received.messages.length = 0;
    // Resolves to this machine as well, but is not one of its names.
    await expect(by(`smtp://0.0.0.0:${port}`)).rejects.toMatchObject({ code: 'ETLS' });
    expect(received.messages).toEqual([]);
    await by(`smtp://0.0.0.0:${port}?requireTLS=false`);
    await by(`smtp://127.0.0.1:${port}`);
    expect(received.messages).toHaveLength(2);
  });

  it('to an address with other letters needs a server with SMTPUTF8', async () => {
    received.recipients.length = 0;
    const to = 'müller@xn--bcher-kva.example';
    await expect(send?.({ ...letter, to })).rejects.toMatchObject({ code: CANNOT_WRITE });
    expect(received.recipients).toEqual([]);
    await send?.({ ...letter, to: 'ada@xn--bcher-kva.example' });
    expect(received.recipients.splice(0)).toEqual(['<ada@xn--bcher-kva.example>']);
    server.extensions.push('SMTPUTF8');
    // The one before holds a connection on which that was not said.
    await createMailer(config)?.({ ...letter, to });
    // In such a talk its letters stand for themselves (RFC 6531).
    expect(received.recipients).toEqual(['<müller@bücher.example>']);
    expect(received.senders.at(-1)).toMatch(/ SMTPUTF8\b/);
  });

  it.each([
    'ada@example.test\r\nBcc: eve@example.test',
    'ada@example.test\r\nRCPT TO:<eve@x.test>',
    'ada@example.test, eve@example.test',
    'Ada <eve@example.test>',
  ])('to %j reaches nobody else', async (to) => {
    received.recipients.length = 0;
    received.messages.length = 0;
    await send?.({ ...letter, to }).catch(() => {});
    expect(received.recipients.join()).not.toMatch(/^<eve|,<eve/);
    expect(received.recipients.length).toBeLessThan(2);
  });
});

describe('a mail that is tried', () => {
  const to = (url: string) => loadConfig({ ...settings, SMTP_URL: url });
  const listening = async (says: (write: (text: string) => void) => void) => {
    const silent = createServer((socket) => {
      socket.on('error', () => {});
      says((text) => socket.write(text));
    });
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
    onTestFinished(() => {
      silent.close();
    });
    const address = silent.address();
    return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  };

  it('is taken, or refused in the words of the server on one line', async () => {
    expect(await tryMail(to(server.url), letter, 5_000)).toBeNull();
    server.refusal = '550 5.7.1 Not from\there';
    expect(await tryMail(to(server.url), letter, 5_000)).toEqual({
      why: 'refused',
      answer: '550 5.7.1 Not from here',
    });
    server.refusal = null;
  });

  it('ends in time where the server says nothing, goes on talking, or is not there', async () => {
    const timers: NodeJS.Timeout[] = [];
    const never = await listening(() => {});
    const endless = await listening((write) => {
      timers.push(setInterval(() => write('220-one moment\r\n'), 20));
    });
    for (const url of [never, endless])
      expect((await tryMail(to(url), letter, 300))?.why).toBe('timeout');
    for (const timer of timers) clearInterval(timer);
    expect((await tryMail(to('smtp://127.0.0.1:1'), letter, 5_000))?.why).toBe('unreachable');
  });

  it('gets no more headers by the name of its sender', async () => {
    received.messages.length = 0;
    const name = 'Shop\r\nBcc: everyone@example.test';
    await tryMail(to(server.url), { ...letter, from: { ...from, name } }, 5_000);
    const names = headersOf(received.messages[0] ?? '').map((line) => line.split(':')[0]);
    expect(names).not.toContain('Bcc');
    expect(names.filter((one) => one === 'From')).toHaveLength(1);
  });
});

it.each([
  ['shop@shop.example', '', 'shop@shop.example'],
  ['The Shop <shop@shop.example>', 'The Shop', 'shop@shop.example'],
])('the sender "%s" of the server is read', (text, name, address) => {
  expect(mailboxOf(text)).toEqual({ name, address });
});
