/** Any translator, of the whole catalogue or of a part. */
type AnyTranslator = {
  (key: never): string;
  has: (key: never) => boolean;
  raw: (key: never) => unknown;
};
/** The same for any text: methods may be given less than they ask for, which is what this file is for. */
type Loose = {
  say(key: string, values?: object): string;
  has(key: string): boolean;
  raw(key: string): unknown;
};

/**
 * The sentence of a key that is known only as text, since it came over the wire or is made of data. Undefined where the
 * catalogue has none, so that the caller falls back to what came with it.
 */
export function sentenceAt(t: AnyTranslator, key: string, values?: object): string | undefined {
  const { say, has, raw }: Loose = { say: t, has: t.has, raw: t.raw };
  return has(key) && typeof raw(key) === 'string' ? say(key, values) : undefined;
}
