import { createServer, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#server/config.ts';
import { createMailer, type Mail } from './mail.ts';

/** A mail server that speaks as much SMTP as it takes, and keeps what it is told. */
const told = { recipients: [] as string[], letters: [] as string[] };
const sockets = new Set<Socket>();
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on('data', listener(socket)).on('error', () => {});
  socket.write('220 test\r\n');
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address() as { port: number };
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

function listener(socket: Socket) {
  let heard = '';
  let isLetter = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  return (bytes: Buffer) => {
    heard += bytes;
    const end = isLetter ? '\r\n.\r\n' : '\r\n';
    for (let at = heard.indexOf(end); at >= 0; at = heard.indexOf(end)) {
      const said = heard.slice(0, at);
      heard = heard.slice(at + end.length);
      if (isLetter) told.letters.push(said);
      if (/^RCPT TO:/i.test(said)) told.recipients.push(said.slice(8));
      const begins = !isLetter && /^DATA/i.test(said);
      isLetter = begins;
      if (!isLetter && /^STARTTLS/i.test(said)) say('502 not here');
      else say(begins ? '354 go on' : '250 fine');
      if (begins) return;
    }
  };
}

const send = createMailer(
  loadConfig({
    SHOP_MODE: 'demo',
    DATABASE_URL: 'postgres://x',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
  }),
);
const letter: Mail = { messageId: '1', to: 'ada@example.test', subject: 'S', text: 'T', html: 'H' };
const headersOf = (raw: string) => raw.split('\r\n\r\n')[0]?.split(/\r\n(?![ \t])/) ?? [];

describe('a mail', () => {
  it('goes to its one recipient, with both of its texts', async () => {
    await send?.(letter);
    expect(told.recipients).toEqual(['<ada@example.test>']);
    expect(told.letters[0]).toContain('To: ada@example.test');
    expect(told.letters[0]).toContain('multipart/alternative');
  });

  it.each([
    'Hello\r\nBcc: everyone@example.test',
    'Hello\nBcc: everyone@example.test',
    'Hello\r\n\r\nA letter of their own',
    'Hello\u2028Bcc: everyone@example.test',
  ])('with %j as its subject has no other headers and no other recipients', async (subject) => {
    told.recipients.length = 0;
    told.letters.length = 0;
    await send?.({ ...letter, subject });
    expect(told.recipients).toEqual(['<ada@example.test>']);
    const names = headersOf(told.letters[0] ?? '').map((line) => line.split(':')[0]);
    expect(names).not.toContain('Bcc');
    expect(names.filter((name) => name === 'Subject')).toHaveLength(1);
    expect(told.letters[0]?.split('\r\n\r\n')[1]).not.toContain('A letter of their own');
  });

  it('of a live shop goes to no server without TLS, but to this machine or where that is said', async () => {
    const live = { SHOP_MODE: 'live', PUBLIC_URL: 'https://shop.example', TRUST_PROXY: 'off' };
    const by = (SMTP_URL: string) =>
      createMailer(loadConfig({ ...live, SECRET_KEY: 's'.repeat(32), SMTP_URL }))?.(letter);
    told.letters.length = 0;
    // Leads here as well, but is no name of this machine.
    await expect(by(`smtp://0.0.0.0:${port}`)).rejects.toMatchObject({ code: 'ETLS' });
    expect(told.letters).toEqual([]);
    await by(`smtp://0.0.0.0:${port}?requireTLS=false`);
    await by(`smtp://127.0.0.1:${port}`);
    expect(told.letters).toHaveLength(2);
  });

  it.each([
    'ada@example.test\r\nBcc: eve@example.test',
    'ada@example.test\r\nRCPT TO:<eve@x.test>',
    'ada@example.test, eve@example.test',
    'Ada <eve@example.test>',
  ])('to %j reaches nobody else', async (to) => {
    told.recipients.length = 0;
    told.letters.length = 0;
    await send?.({ ...letter, to }).catch(() => {});
    expect(told.recipients.join()).not.toMatch(/^<eve|,<eve/);
    expect(told.recipients.length).toBeLessThan(2);
  });
});
