/** What the audit log calls what staff do with staff, their roles and keys. */
export const STAFF_ACTIONS = {
  'role.create': { subject: 'role', sensitive: true },
  'role.update': { subject: 'role', sensitive: true },
  'role.delete': { subject: 'role' },
  'invite.create': { subject: 'invite', sensitive: true },
  'invite.resend': { subject: 'invite', sensitive: true },
  'invite.withdraw': { subject: 'invite' },
  'staff.change_role': { subject: 'staff', sensitive: true },
  'staff.remove': { subject: 'staff' },
  'staff.block': { subject: 'staff' },
  'staff.unblock': { subject: 'staff', sensitive: true },
  'staff.forget_factors': { subject: 'staff', sensitive: true },
  'api_key.create': { subject: 'api_key', sensitive: true },
  'api_key.revoke': { subject: 'api_key' },
} as const;

type Listed = typeof STAFF_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
