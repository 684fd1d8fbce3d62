/** Tax: the share of an amount, for each of its rates. */
export { TaxLinesSchema, TaxRateBps, taxLineViews } from './schemas.ts';
export {
  sumTaxLines,
  type TaxLine,
  type TaxPolicy,
  type TaxRate,
  type TaxRounding,
  taxLines,
  taxRateBps,
} from './tax.ts';
