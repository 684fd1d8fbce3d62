/**
 * The one list of sensitive actions, which redirect the shop's money or extend somebody's permissions: API
 * operations, each with its entry in the audit log. They require a person who has just reauthenticated (so no API
 * key is enough), and the entry is mailed to every owner. `test/api/staff-sweep.test.ts` checks every operation of
 * the admin against it.
 */
export const SENSITIVE: Record<string, string> = {
  arrangePaymentMethod: 'payment_method.update',
  createApiKey: 'api_key.create',
  createRole: 'role.create',
  updateRole: 'role.update',
  inviteStaff: 'invite.create',
  resendInvite: 'invite.resend',
  acceptInvite: 'staff.join',
  changeStaffRole: 'staff.change_role',
  unblockStaff: 'staff.unblock',
  forgetStaffFactors: 'staff.forget_factors',
  setAccessSettings: 'settings.update',
};

const ACTIONS = new Set(Object.values(SENSITIVE));
export const isSensitive = (action: string): boolean => ACTIONS.has(action);
