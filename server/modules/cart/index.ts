/** The cart: a guest's or an account's, priced anew at every view. */
export { CART_API } from './api-part.ts';
export { cartClosed, noCart, refuseUnsoldCart } from './errors.ts';
export { cartJobs, cartSchedule } from './jobs.ts';
export { linkOrder, readLockedCart } from './queries/carts.ts';
export { type CartHolder, holderOf } from './queries/holder.ts';
export { type LeftOver, moveLeftOver } from './queries/left-over.ts';
export { detachCarts, erasePersonFromCarts } from './queries/people.ts';
export { type CartLine, type CartRow, readCart } from './queries/read.ts';
export { cartRoutes } from './routes.ts';
export { CartHeaders, CartVersion, OptionsSchema, PropertiesView } from './schemas.ts';
export { refuseUnseen, type Seen, versionOf } from './version.ts';
export { type PricedCart, priceRow } from './view.ts';
