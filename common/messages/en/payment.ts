/** Paying: what each way asks of the shopper, and the pages that lead to a provider and back. */
export const payment = {
  demo: 'Demo',
  choose: 'Choose how you would like to pay.',
  hints: {
    test: 'A demo payment page: nothing is charged.',
    stripe: 'You pay on Stripe’s page and come back here.',
    stripe_element: 'You enter your card on our next page, in Stripe’s form.',
    paypal: 'You pay on PayPal’s page and come back here.',
    razorpay: 'You pay on Razorpay’s page and come back here.',
    bank_transfer: 'You send the money from your bank. We keep the goods for you meanwhile.',
    cash_on_delivery: 'You pay when the parcel is handed to you.',
    redirect: 'You pay on their page and come back here.',
    embedded: 'You pay on our next page, in their form.',
    form: 'You pay on their page and come back here.',
    later: 'There is nothing to pay right now.',
  },
  none: {
    title: 'No payment method is available just now',
    text: 'We cannot take payments for this currency and country at the moment. If you had another address in mind, change it above and look again; or come back later. Your bag stays as it is.',
    again: 'Look again with this address',
    order:
      'We cannot take payments for this order at the moment. Please come back later; your order is kept.',
  },
  another: 'Pay another way',
  page: {
    title: 'Pay {total}',
    order: 'For order {number}. What you enter here goes to the payment service, never to us.',
    loading: 'The payment form is on its way.',
    pay: 'Pay {total}',
    paying: 'One moment',
    noScripts:
      'This payment method needs JavaScript, which is off in your browser. Turn it on and load the page again, or choose another payment method.',
    notLoaded:
      'The payment form could not be loaded. Nothing was charged. Please try again; if something on your side blocks it, choose another payment method.',
    notReached:
      'The payment service could not be reached. Nothing was charged. Please check your connection and try again.',
    again: 'Try again',
    unreachable: 'The payment page cannot be opened just now',
    unreachableText: 'Nothing was charged, and your order {number} is kept.',
  },
  processing: {
    title: 'Your payment is on its way',
    order: 'See the order',
    text: 'Some banks take a few days. You have done your part: we keep order {number} for you and write to {email} as soon as the money is here.',
  },
  left: 'You have left the payment page. Nothing was charged, and your order is kept.',
  cash: 'Please have {total} ready when the parcel comes.',
  transfer: {
    title: 'How to pay',
    thanks:
      'We have your order {number} and keep it for you. It is confirmed when your money is here; we write to {email} then.',
    amount: 'Amount',
    reference: 'Reference',
    referenceHint: 'Please write it on the transfer, so that your money finds your order.',
    until: 'To arrive by',
    instructions: 'Where to send it',
  },
} as const;
