/** Colours as `#rrggbb`, changed by how light they look, and the contrast of WCAG 2 between two of them. */
import { ColorSpace, contrastWCAG21, OKLCH, serialize, sRGB, to, toGamut } from 'colorjs.io/fn';

ColorSpace.register(sRGB);
ColorSpace.register(OKLCH);

/** Lightness from 0 to 1, chroma from 0, hue in degrees. */
export type Lch = { l: number; c: number; h: number };

export function lchOf(hex: string): Lch {
  const [l, c, h] = to(hex, OKLCH).coords;
  return { l: l ?? 0, c: c ?? 0, h: h ?? 0 };
}

/** The nearest colour that a screen can show. */
export function hexOf({ l, c, h }: Lch): string {
  const inside = { l: Math.min(1, Math.max(0, l)), c: Math.max(0, c) };
  const wanted = to({ space: OKLCH, coords: [inside.l, inside.c, h] }, sRGB);
  return serialize(toGamut(wanted), { format: 'hex', collapse: false });
}

/** From 1 (the same) to 21 (black on white). */
export const contrast = (a: string, b: string): number => contrastWCAG21(a, b);

export const leastContrast = (colour: string, others: string[]): number =>
  Math.min(...others.map((other) => contrast(colour, other)));

const STEP = 0.01;

/**
 * The colour itself where it reaches the ratio on every ground; otherwise the nearest one, darker or lighter, that
 * does. On grounds that are all light, or all dark, black or white does at the latest.
 */
export function reaching(colour: string, grounds: string[], ratio: number, darker: boolean) {
  let tried = colour;
  const { l, c, h } = lchOf(colour);
  for (let step = 1; leastContrast(tried, grounds) < ratio && step <= 1 / STEP; step += 1)
    tried = hexOf({ l: l + (darker ? -STEP : STEP) * step, c, h });
  return tried;
}
