/** Shipping: the options a shopper may choose from, with a flat price per currency. */
export { shippingAdminRoutes } from './admin-routes.ts';
export { SHIPPING_ACTIONS } from './audit-actions.ts';
export {
  presentShippingOptions,
  type ShippingOption,
  shippingOptions,
  shippingOptionsAnswer,
} from './options.ts';
export { allOptions, countUnnamed } from './queries.ts';
