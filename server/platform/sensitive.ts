/**
 * The one list of what redirects the shop's money or gives somebody more power over it: operations of the API, each with
 * the entry it leaves in the audit log. Such an operation wants a person who has just proved who they are (so no API key
 * opens it), and its entry is mailed to every owner. `test/api/staff-sweep.test.ts` holds every operation of the admin against it.
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
