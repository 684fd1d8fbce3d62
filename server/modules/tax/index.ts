/** Tax: the share of an amount. */
export { taxOf } from './tax.ts';
