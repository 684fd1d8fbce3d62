/** Staff: who works here with which permissions, their integrations, and the log of what they did. */
export { STAFF_API } from './api-part.ts';
export { STAFF_ACTIONS } from './audit-actions.ts';

export type { Grantable } from './granting.ts';
export { authenticateKey, isApiKey } from './keys.ts';
export { STAFF_PEOPLE_ONLY, STAFF_PERMISSIONS } from './permissions.ts';
export { deleteKeys } from './queries/keys.ts';
export { countWithoutTwoFactor } from './queries/people.ts';
export { staffRoutes } from './routes.ts';
