/** Answers of the shop as they came over the wire: asked for once, then also what the bare server answers. */

export type Ask = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
};
/** `body` in base64, so that it passes between processes as it is. */
export type Recorded = {
  method: string;
  path: string;
  status: number;
  headers: Record<string, string>;
  body: string;
};

/** Only what a client cannot do without: a bare server sends no more either. */
const NEEDED_HEADERS = ['content-type', 'content-encoding', 'location'];

export async function record(base: string, ask: Ask): Promise<Recorded> {
  const { method, path, headers, body } = ask;
  const answer = await fetch(base + path, { method, headers, body, redirect: 'manual' });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status >= 400)
    throw new Error(`${method} ${path} answered ${answer.status}: ${bytes.toString()}`);
  const kept = NEEDED_HEADERS.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return {
    method,
    path,
    status: answer.status,
    headers: Object.fromEntries(kept),
    body: bytes.toString('base64'),
  };
}
