/** What staff may be allowed to do with payments. */
export const PAYMENT_PERMISSIONS = ['refunds:write'] as const;
/** All its operations require reauthentication, so no API key could ever use it. */
export const PAYMENT_PEOPLE_ONLY = ['refunds:write'] as const;

type Listed = Record<(typeof PAYMENT_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
