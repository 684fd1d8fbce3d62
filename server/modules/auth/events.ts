/** What happens to accounts. */
declare module '#platform/events.ts' {
  interface Events {
    'account.link_made': { linkId: string };
    'account.email_verified': { accountId: string };
    'account.email_changed': { linkId: string };
    'account.secured': { accountId: string; what: SecurityChange; noticeId: string };
    'account.closed': { noticeId: string };
  }
}

/** Security alerts: what an account's holder is told of, in case it was somebody else. */
export const SECURITY_CHANGES = [
  'password_changed',
  'two_factor_on',
  'two_factor_off',
  'recovery_codes_made',
  'passkey_added',
  'passkey_removed',
  'identity_linked',
  'identity_unlinked',
] as const;
export type SecurityChange = (typeof SECURITY_CHANGES)[number];
