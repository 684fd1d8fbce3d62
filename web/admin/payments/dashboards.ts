/** Where staff look at payments and answer disputes at the providers themselves. */

type Dashboard = { payment: (ref: string) => string; disputes: string };

const DASHBOARDS: Record<string, Dashboard> = {
  stripe: {
    payment: (ref) => `https://dashboard.stripe.com/payments/${encodeURIComponent(ref)}`,
    disputes: 'https://dashboard.stripe.com/disputes',
  },
  paypal: {
    payment: (ref) => `https://www.paypal.com/activity/payment/${encodeURIComponent(ref)}`,
    disputes: 'https://www.paypal.com/resolutioncenter',
  },
  razorpay: {
    payment: (ref) => `https://dashboard.razorpay.com/app/payments/${encodeURIComponent(ref)}`,
    disputes: 'https://dashboard.razorpay.com/app/disputes',
  },
};
export const PROVIDERS = ['stripe', 'paypal', 'razorpay', 'test', 'manual'] as const;

type Known = { provider: string | null; transactionRef: string | null };

/** Null where there is no such page: of ways to pay by hand, and of a page that was never paid at. */
export function placeToLook({ provider, transactionRef }: Known): string | null {
  const dashboard = DASHBOARDS[provider ?? ''];
  return dashboard && transactionRef ? dashboard.payment(transactionRef) : null;
}

export const placeToAnswer = ({ provider }: Pick<Known, 'provider'>): string | null =>
  DASHBOARDS[provider ?? '']?.disputes ?? null;
