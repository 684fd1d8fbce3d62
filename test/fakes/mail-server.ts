/** A mail server with the necessary part of SMTP, which stores what it receives. */
import { createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

export type TestMailServer = {
  url: string;
  port: number;
  told: { senders: string[]; recipients: string[]; letters: string[] };
  /** The extensions it announces, such as SMTPUTF8. */
  extensions: string[];
};

/** It ends with the file. */
export async function testMailServer(...extensions: string[]): Promise<TestMailServer> {
  const told: TestMailServer['told'] = { senders: [], recipients: [], letters: [] };
  const sockets = new Set<Socket>();
  const stored = { told, extensions };
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

function listener(
  socket: Socket,
  { told, extensions }: Pick<TestMailServer, 'told' | 'extensions'>,
) {
  let heard = '';
  let isLetter = false;
  const answer = (said: string) => {
    if (isLetter) told.letters.push(said);
    else if (/^MAIL FROM:/i.test(said)) told.senders.push(said.slice(10));
    else if (/^RCPT TO:/i.test(said)) told.recipients.push(said.slice(8));
    const begins = !isLetter && /^DATA/i.test(said);
    const lines = !isLetter && /^EHLO/i.test(said) ? ['test', ...extensions] : ['fine'];
    isLetter = begins;
    if (begins) return ['354 go on'];
    if (/^STARTTLS/i.test(said)) return ['502 not here'];
    return lines.map((line, i) => `250${i + 1 < lines.length ? '-' : ' '}${line}`);
  };
  return (bytes: Buffer) => {
    heard += bytes;
    for (let at = heard.indexOf('\r\n'); at >= 0; at = heard.indexOf('\r\n')) {
      const end = isLetter ? '\r\n.\r\n' : '\r\n';
      at = heard.indexOf(end);
      if (at < 0) return;
      const said = heard.slice(0, at);
      heard = heard.slice(at + end.length);
      for (const line of answer(said)) socket.write(`${line}\r\n`);
    }
  };
}
