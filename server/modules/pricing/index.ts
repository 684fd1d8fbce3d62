/** Pricing: what a bag costs, as one pure function. Nothing here reads a database or rounds twice. */
export { type Priced, type PricedLine, priceCart } from './pricing.ts';
