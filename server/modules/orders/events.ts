/** What happens to orders. */
declare module '#platform/events.ts' {
  interface Events {
    'order.confirmed': { orderId: string };
    /** Placed, to be paid from the shopper's bank. */
    'order.awaits_transfer': { orderId: string; paymentId: string };
    'order.cancelled': { orderId: string };
    /** `silent`: staff wanted no mail about it. */
    'order.shipped': { orderId: string; shipmentId: string; silent: boolean };
    /** Its buyer is to get the confirmation once more. */
    'order.confirmation_asked': { orderId: string; askedId: string };
  }
}

export {};
