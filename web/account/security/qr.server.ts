/** A square that phones scan, as the path of one SVG: a module of the code is one unit wide. */
import { encode } from 'uqr';

export type Square = { size: number; path: string };

export function renderQrCode(text: string): Square {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
