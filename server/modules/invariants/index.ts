/** The top floor: what always holds of the whole shop. Each module brings its own rules. */
export { verifyShop } from './verify.ts';
