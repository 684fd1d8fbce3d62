/** The accounts every demo shop has; shown on its sign-in page. A live shop has none of them. */
export const DEMO_SIGN_INS = [
  { email: 'owner@demo.test', password: 'demo-owner-2026', role: 'owner' },
  { email: 'shopper@demo.test', password: 'demo-shopper-2026', role: 'shopper' },
];
