/** A mail server with the necessary part of SMTP, which stores what it receives. */
import { createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

export type TestMailServer = {
  url: string;
  port: number;
  received: { senders: string[]; recipients: string[]; messages: string[] };
  /** The extensions it announces, such as SMTPUTF8. */
  extensions: string[];
  /** What it says to every recipient, where it takes none. */
  refusal: string | null;
};

/** It ends with the file. */
export async function testMailServer(...extensions: string[]): Promise<TestMailServer> {
  const received: TestMailServer['received'] = { senders: [], recipients: [], messages: [] };
  const sockets = new Set<Socket>();
  const stored: Stored = { received, extensions, refusal: null };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('data', listener(socket, stored)).on('error', () => {});
    socket.write('220 test\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return Object.assign(stored, { port, url: `smtp://127.0.0.1:${port}` });
}

type Stored = Pick<TestMailServer, 'received' | 'extensions' | 'refusal'>;

function listener(socket: Socket, stored: Stored) {
  const { received, extensions } = stored;
  let input = '';
  let isMessage = false;
  const answer = (text: string) => {
    if (isMessage) received.messages.push(text);
    else if (/^MAIL FROM:/i.test(text)) received.senders.push(text.slice(10));
    else if (/^RCPT TO:/i.test(text)) received.recipients.push(text.slice(8));
    const begins = !isMessage && /^DATA/i.test(text);
    const lines = !isMessage && /^EHLO/i.test(text) ? ['test', ...extensions] : ['fine'];
    isMessage = begins;
    if (begins) return ['354 go on'];
    if (/^STARTTLS/i.test(text)) return ['502 not here'];
    if (stored.refusal && /^RCPT TO:/i.test(text)) return [stored.refusal];
    return lines.map((line, i) => `250${i + 1 < lines.length ? '-' : ' '}${line}`);
  };
  return (bytes: Buffer) => {
    input += bytes;
    for (let at = input.indexOf('\r\n'); at >= 0; at = input.indexOf('\r\n')) {
      const end = isMessage ? '\r\n.\r\n' : '\r\n';
      at = input.indexOf(end);
      if (at < 0) return;
      const text = input.slice(0, at);
      input = input.slice(at + end.length);
      for (const line of answer(text)) socket.write(`${line}\r\n`);
    }
  };
}
