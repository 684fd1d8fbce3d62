/** Postal codes as each country writes them: `sw1a1aa` is `SW1A 1AA`, `1012ab` is `1012 AB`, `D-10115` is `10115`. */
import { formatOf } from './country-format.ts';

/** Where the post leaves a gap that the data does not show in its example: so many digits after it. */
const GAPS: Record<string, number> = { SE: 2, CZ: 2, SK: 2, GR: 2 };
const SEPARATORS = /[\s\p{Pd}\u2212〒ー]/gu;

/** The code as the country writes it; null where it cannot be one of that country. */
export function findPostalCode(typed: string, country: string): string | null {
  const { postalCode, example = '' } = formatOf(country);
  if (!postalCode) return null;
  const right = new RegExp(`^(?:${postalCode})$`);
  const bare = typed.normalize('NFKC').toUpperCase().replace(SEPARATORS, '');
  // `D-20095`: letters before the digits of a country whose codes have none.
  const plain = /^\d/.test(example) ? bare.replace(/^[A-Z]{1,2}(?=\d)/, '') : bare;
  const fitting = [plain, bare, country + plain]
    .flatMap((text) => divisions(text, country, example))
    .find((text) => right.test(text));
  return fitting ?? null;
}

/** As it is kept and printed. What is no code of the country stays as it was typed, but for what stands around it. */
export function normalPostalCode(typed: string, country: string): string {
  return findPostalCode(typed, country) ?? typed.trim();
}

/** First as the country's example is cut, then whole, then everywhere: some have codes of several lengths. */
function divisions(text: string, country: string, example: string): string[] {
  const sign = /[ -]/.exec(example);
  const tail = sign ? example.length - sign.index - 1 : GAPS[country];
  const usual = tail && text.length > tail ? [cut(text, text.length - tail, sign?.[0] ?? ' ')] : [];
  const anywhere = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) =>
    ['-', ' '].map((one) => cut(text, at + 1, one)),
  ).flat();
  return [...usual, text, ...anywhere];
}

const cut = (text: string, at: number, sign: string) => text.slice(0, at) + sign + text.slice(at);
