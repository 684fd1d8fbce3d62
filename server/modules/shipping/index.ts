/** Shipping: the options a shopper may choose from, with a flat price per currency. */
export { listShippingOptions, type ShippingOption, shippingOptionsAnswer } from './options.ts';
