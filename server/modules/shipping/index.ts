/** Shipping: the zones a shop sells to, and what delivery there costs, when it is free and when it arrives. */
export { shippingAdminRoutes } from './admin-routes.ts';
export type { Arrival } from './arrival.ts';
export { SHIPPING_ACTIONS } from './audit-actions.ts';
export { followDelivery } from './follow.ts';
export { createOption } from './option-changes.ts';
export { arrivalOf, quoteOptions, type ShippingOption } from './options.ts';
export { allOptions, countUnnamed, deliveryOptionsFor } from './queries/options.ts';
export { destination, MAX_COUNTRIES, USUAL_COUNTRY, whileSold } from './queries/zones.ts';
export { shippingRoutes } from './routes.ts';
export { ArrivalSchema, Country, type OptionChange, shippingOptionsAnswer } from './schemas.ts';
export { createZone, readZones, rememberedCountries } from './zones.ts';
