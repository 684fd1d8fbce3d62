/** The bag: guest or account, priced anew at every view. */
export { cartClosed, noCart } from './errors.ts';
export {
  type CartLine,
  type CartRow,
  linkOrder,
  lockCart,
  lockCartByToken,
  readCart,
} from './queries.ts';
export { cartRoutes } from './routes.ts';
export { CartHeaders, OptionsSchema } from './schemas.ts';
export { type PricedCart, priceRow } from './view.ts';
