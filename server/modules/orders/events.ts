/** What happens to orders. */
declare module '#platform/events.ts' {
  interface Events {
    'order.confirmed': { orderId: string };
    /** Placed, to be paid from the shopper's bank. */
    'order.awaits_transfer': { orderId: string; paymentId: string };
    'order.cancelled': { orderId: string };
    'order.shipped': { orderId: string; shipmentId: string };
  }
}

export {};
