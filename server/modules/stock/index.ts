/** Stock: what is on the shelf, what is promised, and the ledger of every movement. Stands below the catalogue. */
export { stockAdminRoutes } from './admin-routes.ts';
export {
  claimStock,
  type Demand,
  holdAgain,
  holdsAll,
  putBack,
  releaseStock,
  takeStock,
} from './claims.ts';
export { levelVersion, openLevels, setStock } from './levels.ts';
export { STOCK_FLIPS_TAG, stockTag } from './tags.ts';
