/** What a bag costs. All amounts are minor units of one currency. */
import { taxOf } from '#modules/tax/index.ts';

export type PricingInput = {
  lines: { quantity: number; unitPrice: number }[];
  /** Null while no option is chosen. */
  shipping: number | null;
  taxRateBps: number;
  pricesIncludeTax: boolean;
};

export type PricedLine = { total: number; tax: number };
export type Priced = {
  lines: PricedLine[];
  subtotal: number;
  discount: number;
  shipping: number;
  shippingTax: number;
  /** Of goods and shipping together; part of `total` when prices include tax, else added to it. */
  tax: number;
  total: number;
};

/** Tax is rounded once, per line; the order's tax is the sum, so lines always add up to the whole. */
export function priceCart({ lines, shipping, taxRateBps, pricesIncludeTax }: PricingInput): Priced {
  const priced = lines.map(({ quantity, unitPrice }) => {
    const total = unitPrice * quantity;
    return { total, tax: taxOf(total, taxRateBps, pricesIncludeTax) };
  });
  const subtotal = sum(priced.map((line) => line.total));
  const shippingAmount = shipping ?? 0;
  const shippingTax = taxOf(shippingAmount, taxRateBps, pricesIncludeTax);
  const tax = sum(priced.map((line) => line.tax)) + shippingTax;
  return {
    lines: priced,
    subtotal,
    discount: 0,
    shipping: shippingAmount,
    shippingTax,
    tax,
    total: subtotal + shippingAmount + (pricesIncludeTax ? 0 : tax),
  };
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
