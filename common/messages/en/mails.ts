/** Mails to shoppers and staff. */
export const mails = {
  greeting: 'Hello {name},',
  footer: 'You get this mail because an order was placed at {shop} with this address.',
  seeOrder: 'See your order',
  number: 'Order {number}',
  quantityTitle: '{quantity} × {title}',
  subtotal: 'Subtotal',
  delivery: 'Delivery, {option}',
  tax: 'Includes {amount} tax ({rate})',
  taxAdded: 'Tax ({rate})',
  total: 'Total',
  deliveredTo: 'Delivered to',
  confirmed: {
    subject: 'Your order {number} is confirmed',
    title: 'Thank you for your order',
    text: 'We have your order and your payment. We will write again when it is on its way.',
  },
  shipped: {
    subject: 'Your order {number} is on its way',
    subjectPart: 'A part of your order {number} is on its way',
    title: 'It is on its way',
    titlePart: 'A part of it is on its way',
    text: 'We have handed your parcel over.',
    tracking: 'Tracking number: {number}',
    carrier: 'Carrier: {carrier}',
    track: 'Follow the parcel',
  },
  cancelled: {
    subject: 'Your order {number} is cancelled',
    title: 'Your order is cancelled',
    shopper: 'As you asked, we have cancelled your order. Nothing was charged.',
    expired:
      'Your order was not paid in time, so we have let it go. Nothing was charged. The goods are still in your bag if you would like to try again.',
    staff: 'We had to cancel your order. Nothing was charged.',
    out_of_stock:
      'While your payment was under way the last of these goods was sold. We are sorry: your money is on its way back to you.',
  },
  refunded: {
    subject: 'We have sent {amount} back to you',
    title: 'Your money is on its way back',
    text: 'We have sent {amount} back the way it came. It may take your bank a few days to show it.',
  },
} as const;
