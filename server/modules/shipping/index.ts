/** Shipping: the options a shopper may choose from, with a flat price per currency. */
export {
  presentShippingOptions,
  type ShippingOption,
  shippingOptions,
  shippingOptionsAnswer,
} from './options.ts';
