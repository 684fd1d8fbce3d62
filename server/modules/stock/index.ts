/** Stock: what is on the shelf, what is reserved, and the ledger of every movement. Stands below the catalogue. */

export { stockAdminRoutes } from './admin-routes.ts';
export { STOCK_API } from './api-part.ts';
export { STOCK_ACTIONS } from './audit-actions.ts';
export { changeStock } from './changes.ts';
export { MAX_ON_HAND } from './errors.ts';
export { STOCK_INVARIANTS } from './invariant-queries.ts';
export { openLevels, setStock, versionedStock } from './levels.ts';
export { stockLocationRoutes } from './location-routes.ts';
export { MAX_LOCATIONS } from './locations.ts';
export { STOCK_PERMISSIONS } from './permissions.ts';
export type { LevelChange } from './plan.ts';
export {
  availableUnits,
  IN_STOCK,
  joinStock,
  runsLow,
  STAFF_STOCK,
  type StaffStock,
  sellableUnits,
} from './queries/availability.ts';
export { openLocations, unitsOfOrder } from './queries/locations.ts';
export { undoOrders } from './queries/undo-orders.ts';
export {
  commitReservation,
  type Demand,
  lockForReplacement,
  lockWholeReservation,
  perVariant,
  releaseReservation,
  reserveAgain,
  reserveStock,
  restock,
} from './reservations.ts';
export { shelveReturned } from './returned.ts';
export { LevelAtSchema, LevelSchema, LocationId, LocationRef } from './schemas.ts';
export { STOCK_FLIPS_TAG, stockTag } from './tags.ts';
