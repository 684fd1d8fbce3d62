/** Accounts of people who work here: roles, invites, and the last owner who stays. */
export { acceptInvite, makeInvite, readInvite } from './invites.ts';
export { requireAnotherOwner } from './last-owner.ts';
export { blockStaff, changeRole, endStaff, removeFactors, unblockStaff } from './staff-accounts.ts';
export {
  deleteRole,
  insertRole,
  lockStaff,
  ownersToNotify,
  permissionsOf,
  type RoleRow,
  roleById,
  type StaffRow,
  staffById,
  updateRole,
  withdrawInvites,
} from './staff-queries.ts';
