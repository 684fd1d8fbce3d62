/** What the API refuses, by its stable code. A code without a line here shows the detail that came with it. */
export const errors = {
  not_found: 'This does not exist, or is not yours to see.',
  auth: {
    required: 'Please sign in to go on.',
    forbidden: 'Your role does not allow this. Ask the owner of the shop.',
    wrong_credentials: 'The email or the password is not right.',
  },
  request: {
    invalid: 'Some fields need another look.',
    wrong_origin: 'The request did not come from a page of this shop. Nothing was changed.',
  },
  cart: {
    not_found: 'This bag does not exist any more. Start a new one.',
    closed: 'This bag has become an order. Start a new one.',
    not_for_sale: 'This is not for sale at the moment.',
    out_of_stock: '{available, plural, =0 {This has sold out.} other {Only # left of this.}}',
    full: 'A bag holds at most 100 different things, and 999 of each.',
    item_not_found: 'This is no longer in the bag.',
    shipping_option_not_found: 'This way of delivery is not offered any more.',
    country_not_served: 'We do not deliver to this country yet.',
  },
  checkout: {
    empty_bag: 'There is nothing in the bag to order.',
    address_missing: 'Tell us where to deliver first.',
    shipping_missing: 'Choose how to have it delivered first.',
    not_for_sale: 'Something in the bag is no longer for sale. Remove it, then try again.',
  },
  order: {
    already_paid: 'This order needs no further payment.',
    illegal_transition: 'The order has moved on, so this is no longer possible.',
    nothing_to_ship: 'Everything in this order has been shipped already.',
    ships_too_much: 'That is more than is left to ship.',
  },
  rate: { limited: 'Too many tries. Please wait a moment and try again.' },
  idempotency: { key_reused: 'This was already sent with other content. Please try again.' },
  server: {
    error: 'Something went wrong on our side. Nothing was charged; please try again.',
    busy: 'The shop is very busy. Nothing was changed; please try again in a moment.',
  },
} as const;
