/** The pages of an account, in the order in which they are shown. */
export const ACCOUNT_NAV_ITEMS = [
  { to: '/account', name: 'orders' },
  { to: '/account/details', name: 'details' },
  { to: '/account/addresses', name: 'addresses' },
  { to: '/account/security', name: 'security' },
  { to: '/account/sessions', name: 'sessions' },
  { to: '/account/privacy', name: 'privacy' },
] as const;
