/** Stock: what is on the shelf, what is promised, and the ledger of every movement. Stands below the catalogue. */
export { LevelSchema, stockAdminRoutes } from './admin-routes.ts';
export { changeStock } from './changes.ts';
export { MAX_ON_HAND } from './errors.ts';
export { STOCK_INVARIANTS } from './invariant-queries.ts';
export { levelVersion, openLevels, setStock } from './levels.ts';
export { availableUnits, IN_STOCK, runsLow, sellableUnits } from './queries/availability.ts';
export {
  commitReservation,
  type Demand,
  lockWholeReservation,
  perVariant,
  releaseReservation,
  reserveAgain,
  reserveStock,
  restock,
} from './reservations.ts';
export { STOCK_FLIPS_TAG, stockTag } from './tags.ts';
