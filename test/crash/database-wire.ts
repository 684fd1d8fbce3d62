/** PostgreSQL's protocol, as far as one must read it to tell statements and their ends apart. */

export type Message = {
  /** One letter; empty for the first message of a connection, which has none. */
  type: string;
  bytes: Buffer;
};

const TYPE_BYTES = 1;
const LENGTH_BYTES = 4;

/** Cuts a stream of bytes into whole messages. `greets`: the first one comes without its letter. */
export function newReader({ greets }: { greets: boolean }): (chunk: Buffer) => Message[] {
  let rest = Buffer.alloc(0);
  let isGreeting = greets;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const messages: Message[] = [];
    for (;;) {
      const letter = isGreeting ? 0 : TYPE_BYTES;
      if (rest.length < letter + LENGTH_BYTES) return messages;
      const length = letter + rest.readUInt32BE(letter);
      if (rest.length < length) return messages;
      const type = isGreeting ? '' : String.fromCharCode(rest[0] ?? 0);
      messages.push({ type, bytes: rest.subarray(0, length) });
      rest = rest.subarray(length);
      isGreeting = false;
    }
  };
}

/** The text at this offset up to its zero byte, and where the next begins. */
function textAt(bytes: Buffer, start: number): { text: string; next: number } {
  const end = bytes.indexOf(0, start);
  return { text: bytes.toString('utf8', start, end), next: end + 1 };
}

const BODY = TYPE_BYTES + LENGTH_BYTES;

/** The statement that messages of one connection ask for; named ones are told once and asked for by their name. */
export function newStatements(): (message: Message) => string | undefined {
  const named = new Map<string, string>();
  return ({ type, bytes }) => {
    const first = () => textAt(bytes, BODY);
    if (type === 'Q') return first().text;
    if (type === 'P') {
      const { text: name, next } = first();
      const { text } = textAt(bytes, next);
      named.set(name, text);
      return text;
    }
    if (type === 'B') return named.get(textAt(bytes, first().next).text);
    return undefined;
  };
}

/** These end what the client asks for at once. */
export const endsAsking = ({ type }: Message) => ['', 'Q', 'S', 'X', 'p'].includes(type);
/** Of those, what ends with the word that PostgreSQL is ready. */
export const isAnswered = ({ type }: Message) => type === 'Q' || type === 'S';

/** "UPDATE 2" and the like: how many rows it was about; undefined for other messages. */
export function rowsOf({ type, bytes }: Message): number | undefined {
  return type === 'C' ? Number(textAt(bytes, BODY).text.split(' ').at(-1)) || 0 : undefined;
}

export const isReady = ({ type }: Message) => type === 'Z';
/** Ready, and in no transaction: whatever was asked for is in the database now. */
export const isIdle = ({ type, bytes }: Message) => type === 'Z' && bytes[BODY] === 0x49;

/** What a statement does, in a few words, the same at every run: "insert into payments", "commit". */
export function describe(statement: string): string {
  const plain = statement.replaceAll('"', '').replace(/\s+/g, ' ').trim().toLowerCase();
  if (/^(begin|start transaction)/.test(plain)) return 'begin';
  if (/^(commit|rollback|savepoint|release)/.test(plain)) return plain.slice(0, 30);
  const [, write, table] =
    /\b(insert into|update|delete from) (?!of\b|skip\b|on\b)([\w.]+)/.exec(plain) ?? [];
  if (write) return `${write} ${table}`;
  const [, called] = /\bfrom (graphile_worker\.\w+)\(/.exec(plain) ?? [];
  if (called) return called;
  const [, read = plain.slice(0, 40)] = /\bfrom ([a-z_][\w.]*)/.exec(plain) ?? [];
  return /\bfor (no key )?update\b/.test(plain) ? `lock ${read}` : `read ${read}`;
}

/** Nothing differs after these, so a death there is a death before the next statement. */
export const isRead = (description: string) => /^(begin|read |lock )/.test(description);
