/**
 * A drawing (SVG) that staff add as a logo. Only shapes, text and gradients stay of it: whatever could run, load or link
 * is taken out, and it is only ever served with a policy that lets nothing run. It is never decoded here.
 */
import type sanitizeHtml from 'sanitize-html';
import { lazily } from '#platform/lazily.ts';
import type { Picture } from './encode.ts';
import { notAPicture } from './errors.ts';

export const SVG = 'image/svg+xml';
export const MAX_SVG_CHARACTERS = 200_000;
/** Opened by its own address it is a page, in which nothing may run or load. */
export const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const sanitizer = lazily<typeof sanitizeHtml>('sanitize-html');

const SHAPES =
  'svg g defs symbol title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern style';
const ATTRIBUTES =
  'xmlns version viewBox width height id class style x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform opacity fill fill-* stroke stroke-* stop-* color clip-path clip-rule mask gradientUnits gradientTransform spreadMethod offset patternUnits patternTransform clipPathUnits maskUnits preserveAspectRatio font-* text-anchor letter-spacing dx dy role aria-*';
/** What a style may not hold: what ends it, what escapes, and what fetches. */
const LOADS = /[<&\\@]|url\s*\(\s*(?!["']?#)|javascript:|expression\s*\(/i;

/** Throws the refusal for what is no drawing. */
export function readSvg(text: string): Picture {
  const clean = sanitizer()(text.replace(/^\uFEFF/, ''), {
    allowedTags: SHAPES.split(' '),
    allowVulnerableTags: true,
    allowedAttributes: { '*': ATTRIBUTES.split(' ') },
    parseStyleAttributes: false,
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    nestingLimit: 60,
    exclusiveFilter: ({ tag, text: within, attribs }) =>
      (tag === 'style' && LOADS.test(within)) ||
      Object.values(attribs).some((value) => LOADS.test(value)),
  }).trim();
  const size = sizeOf(clean);
  if (!size) throw notAPicture();
  return { bytes: Buffer.from(clean), contentType: SVG, ...size };
}

/** From its root: the box it is drawn in, else how large it says it is. */
function sizeOf(clean: string): { width: number; height: number } | null {
  const root = /^<svg\b[^>]*>/.exec(clean)?.[0];
  if (!root || !clean.endsWith('</svg>')) return null;
  const box = /\bviewBox="[\d.eE+-]+[\s,]+[\d.eE+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)"/.exec(root);
  const width = Number(box?.[1] ?? /\bwidth="([\d.]+)(?:px)?"/.exec(root)?.[1]);
  const height = Number(box?.[2] ?? /\bheight="([\d.]+)(?:px)?"/.exec(root)?.[1]);
  if (!(width > 0 && height > 0 && width < 1e5 && height < 1e5)) return null;
  // Kept as whole numbers, of which only the ratio counts.
  const scale = Math.max(1, 100 / Math.min(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
