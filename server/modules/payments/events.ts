/** Events of refunds. */
declare module '#platform/events.ts' {
  interface Events {
    'refund.requested': { refundId: string };
    'refund.done': { refundId: string; orderId: string };
  }
}

export {};
