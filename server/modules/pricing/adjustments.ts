/** Adjustments: what changed a price and why. Each is shared out to the lines (or charges) that it changes. */
import { allocate } from '#common/rounding.ts';

export type AdjustmentKind = 'promotion' | 'coupon' | 'manual';
type Reason = {
  kind: AdjustmentKind;
  /** Which promotion, or who, in the words of the module that made it. */
  source: string;
  /** What the shopper typed for it. */
  code: string | null;
  /** As shoppers read it, in the order's language. */
  label: string;
};
/** What one line or charge gets of an adjustment. Positions are those of the input. */
export type Share = { line: number; amount: number } | { charge: number; amount: number };
/** `on`: one line, one charge, or all lines in the proportion of what they cost by then. */
export type AdjustmentInput = Reason & {
  amount: number;
  on: { line: number } | { charge: number } | 'lines';
};
export type Adjustment = Reason & { scope: 'line' | 'order'; amount: number; shares: Share[] };
export type Adjusted = {
  adjustments: Adjustment[];
  /** For each price, what all adjustments change on it together. */
  changes: number[];
};

/**
 * Applies the requests one after another; `prices` are the lines', then the charges'. Nothing ever costs less than
 * nothing: a request to take off more than there is takes off what there is, and one that changes nothing leaves no
 * row.
 */
export function adjust(
  prices: number[],
  { lines, requests }: { lines: number; requests: AdjustmentInput[] },
): Adjusted {
  const changes = prices.map(() => 0);
  const left = (index: number) => (prices[index] ?? 0) + (changes[index] ?? 0);
  const adjustments: Adjustment[] = [];
  for (const { on, amount: requested, ...reason } of requests) {
    const targets = targetsOf(on, lines);
    const weights = targets.map(left);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const amount = total === 0 ? 0 : Math.max(requested, -total);
    if (amount === 0) continue;
    const shares: Share[] = [];
    for (const [i, share] of allocate(amount, weights).entries()) {
      const index = targets[i] ?? 0;
      changes[index] = (changes[index] ?? 0) + share;
      if (share !== 0) shares.push(shareOf(index, lines, share));
    }
    const scope = on === 'lines' ? 'order' : 'line';
    adjustments.push({ ...reason, scope, amount, shares });
  }
  return { adjustments, changes };
}

function targetsOf(on: AdjustmentInput['on'], lines: number): number[] {
  if (on === 'lines') return Array.from({ length: lines }, (_, index) => index);
  return 'line' in on ? [on.line] : [lines + on.charge];
}

const shareOf = (index: number, lines: number, amount: number): Share =>
  index < lines ? { line: index, amount } : { charge: index - lines, amount };
