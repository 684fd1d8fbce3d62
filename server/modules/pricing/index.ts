/** Pricing: what a cart costs, as one pure function. Nothing here reads a database or rounds twice. */
export type { Adjustment, AdjustmentInput, AdjustmentKind } from './adjustments.ts';
export { type ChargeKind, chargedFor, type Priced, type PricedLine, priceCart } from './pricing.ts';
