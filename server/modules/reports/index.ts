/** Reports: what was sold, refunded and taxed. Reads what the other modules wrote, and writes nothing. */

export { reportRoutes } from './admin-routes.ts';
export { REPORT_API } from './api-part.ts';
export { reportFileRoutes } from './file-routes.ts';
export { REPORT_INVARIANTS } from './invariant-queries.ts';
export { REPORT_PERMISSIONS } from './permissions.ts';
