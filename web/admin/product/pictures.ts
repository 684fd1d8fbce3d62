/** The order of a product's pictures: the first one leads. */
import type { Values } from './values.ts';

export type Move = 'first' | 'up' | 'down';
/** What the button says that moves a picture. */
export const moveIntent = (move: Move, at: number) => `picture-${move}-${at}`;
const INTENT = /^picture-(first|up|down)-(\d{1,3})$/;

/** Null where the button is none of these. */
export function withMovedPicture(values: Values, intent: string): Values | null {
  const [, move, place] = INTENT.exec(intent) ?? [];
  if (!move) return null;
  const at = Number(place);
  const pictures = [...values.pictures];
  const [picture] = pictures.splice(at, 1);
  if (!picture) return values;
  const to = move === 'first' ? 0 : move === 'up' ? Math.max(0, at - 1) : at + 1;
  pictures.splice(to, 0, picture);
  return { ...values, pictures };
}
