/** Tax: which rates a country's shoppers are charged, and the share of an amount for each of them. */
export { taxAdminRoutes } from './admin-routes.ts';
export { TAX_ACTIONS } from './audit-actions.ts';
export { deliveryClass, type StoredTax, taxPolicyOf, taxRatesFor } from './charged.ts';
export { countriesAndTaxes } from './countries-and-taxes.ts';
export { readStoredTax, storedTaxFor, writeCountryTax } from './queries.ts';
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
