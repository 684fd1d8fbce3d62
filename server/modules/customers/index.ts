/** Customers: as staff see them, and what belongs to a person themselves. */

export { customerAdminRoutes } from './admin-routes.ts';
export { CUSTOMER_API } from './api-part.ts';
export { CUSTOMER_ACTIONS } from './audit-actions.ts';
export { ownDataRoutes } from './own-data-routes.ts';
export { CUSTOMER_PERMISSIONS } from './permissions.ts';
