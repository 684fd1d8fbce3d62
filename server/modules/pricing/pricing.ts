/** What a cart costs. All amounts are minor units of one currency. */
import { type TaxLine, type TaxPolicy, type TaxRate, taxLines } from '#modules/tax/index.ts';
import { type Adjusted, type Adjustment, type AdjustmentInput, adjust } from './adjustments.ts';

export type PricingInput = TaxPolicy & {
  lines: { quantity: number; unitPrice: number; taxes: TaxRate[] }[];
  /** What is paid for beside goods. */
  charges: (Charge & { taxes: TaxRate[] })[];
  /** In the order in which they apply. */
  adjustments: AdjustmentInput[];
};

export type ChargeKind = 'shipping';
export type Charge = { kind: ChargeKind; label: string; amount: number };

/** `total` is what is left after adjustments; its tax is part of it or comes on top, as for the whole cart. */
type Taxed = { adjustment: number; total: number; taxLines: TaxLine[]; tax: number };
export type PricedLine = Taxed & { subtotal: number };
export type PricedCharge = Charge & Taxed;
export type Priced = {
  lines: PricedLine[];
  charges: PricedCharge[];
  adjustments: Adjustment[];
  /** The goods before anything was taken off. */
  subtotal: number;
  /** What all adjustments change together: below 0 where they take off. */
  adjustment: number;
  /** What stands beside goods, before anything was taken off. */
  charged: number;
  /** Of goods and charges together; part of `total` when prices include tax, else added to it. */
  tax: number;
  total: number;
};

const UNTAXED: Taxed = { adjustment: 0, total: 0, taxLines: [], tax: 0 };

/** Adds up once: every sum is made of the parts that an order stores, so that parts and whole always agree. */
export function priceCart(input: PricingInput): Priced {
  const { lines, charges, pricesIncludeTax } = input;
  const goods = lines.map(({ quantity, unitPrice }) => unitPrice * quantity);
  const prices = [...goods, ...charges.map(({ amount }) => amount)];
  const { adjustments, changes } = adjust(prices, {
    lines: goods.length,
    requests: input.adjustments,
  });
  const taxed = withTax(prices, changes, input);
  const subtotal = sum(goods);
  const charged = sum(charges.map(({ amount }) => amount));
  const adjustment = sum(changes);
  const tax = sum(taxed.map((one) => one.tax));
  return {
    lines: goods.map((amount, i) => ({ subtotal: amount, ...(taxed[i] ?? UNTAXED) })),
    charges: charges.map(({ kind, label, amount }, i) => {
      const own = taxed[goods.length + i] ?? UNTAXED;
      return { kind, label, amount, ...own };
    }),
    adjustments,
    subtotal,
    adjustment,
    charged,
    tax,
    total: subtotal + adjustment + charged + (pricesIncludeTax ? 0 : tax),
  };
}

function withTax(
  prices: number[],
  changes: Adjusted['changes'],
  { lines, charges, ...policy }: PricingInput,
): Taxed[] {
  const rates = [...lines, ...charges].map(({ taxes }) => taxes);
  const totals = prices.map((price, i) => price + (changes[i] ?? 0));
  const taxes = taxLines(
    totals.map((amount, i) => ({ amount, rates: rates[i] ?? [] })),
    policy,
  );
  return totals.map((total, i) => {
    const own = taxes[i] ?? [];
    const tax = sum(own.map(({ amount }) => amount));
    return { adjustment: changes[i] ?? 0, total, taxLines: own, tax };
  });
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** What charges of one kind cost before adjustments. */
export const chargedFor = (kind: ChargeKind, charges: { kind: ChargeKind; amount: number }[]) =>
  sum(charges.filter((charge) => charge.kind === kind).map(({ amount }) => amount));
