/** What the API refuses, by its stable code. A code without a line here shows the detail that came with it. */
export const errors = {
  not_found: 'This does not exist, or is not yours to see.',
  auth: {
    required: 'Please sign in to go on.',
    forbidden: 'Your role does not allow this. Ask the owner of the shop.',
    wrong_sign_in: 'The email address or the password is not right.',
    session_over: 'You have been signed out. Please sign in again.',
    link_of_account:
      'Enter the password of the account that this link is for, or sign in to it and open the link again.',
    link_spent: 'This link was already used, or has expired. Ask for a new one.',
    confirm_first: 'Confirm that it is you, then try again.',
    two_factor_missing:
      'Staff sign in with a second factor here. Set one up in your account, then sign in with it.',
    code_needed: 'Enter the code from your authenticator app to go on.',
    wrong_code: 'This code is not right, or was already used. Wait for the next one and try again.',
    sign_in_too_old: 'This sign-in took too long. Please begin again.',
    authenticator_on: 'Two-step sign-in is already on.',
    no_authenticator: 'Two-step sign-in is not on.',
    confirm_by_sign_in: 'Sign in again to confirm that it is you.',
    show_factor_first: 'Confirm with your passkey or a code first.',
    two_factor_first:
      'Sign in with a second factor yourself first, or this would lock you out of the admin.',
    last_factor:
      'Staff need a second factor here and this is your only one. Set up another one first.',
    passkey_refused: 'This passkey could not be used here. Try again, or sign in another way.',
    passkey_not_added: 'The passkey could not be added. Please try again.',
    too_many_passkeys: 'You have twenty passkeys. Remove one you no longer use first.',
    is_staff: 'This person works here. Staff are managed under Team.',
    password_common: 'This password is too common. Choose several unrelated words.',
    password_personal:
      'This password is made of your name, your address or the name of the shop. Choose other words.',
    password_weak:
      'This password is easy to guess. Choose at least 8 characters; several unrelated words work well.',
    same_email: 'This is already your address.',
    wrong_password: 'This is not your current password.',
    email_taken: 'There is already an account with this email address.',
    identity_provider_down:
      'The sign-in service did not answer. Nothing was changed; please try again in a moment.',
    identity_flow_over: 'This took too long, or was started in another window. Please try again.',
    identity_denied: 'You cancelled. Nothing was changed.',
    identity_not_proven:
      'The answer could not be checked, so nobody was signed in. Please try again.',
    identity_no_email:
      'No email address came with it, and we need one. Allow it next time, or register with a password.',
    identity_email_taken:
      'There is already an account with this email address. Sign in to it first, then connect the two under “Sign-in and security”.',
    identity_other_linked:
      'Another account of this provider is connected already. Disconnect it first.',
    identity_taken:
      'This already signs in to another account here, so it cannot be connected to yours.',
    identity_refused: 'This account is closed to sign-ins. Please write to us.',
    identity_only_way_in:
      'This is your only way to sign in. Set a password or add a passkey first.',
  },
  staff: {
    last_owner: 'This is the last owner of the shop. Make somebody else an owner first.',
    already_staff: 'This person already works here. Change their role instead.',
    blocked_account: 'The account with this address is blocked.',
    unproven_account:
      'There is an account with this address that nobody has confirmed. Choose a new password for it, then open the invitation again.',
    more_than_yours: 'This takes more than your own role allows. Ask an owner of the shop.',
    built_in_role: 'Built-in roles stay as they are. Make one of your own.',
    role_in_use:
      '{available, plural, one {One person or open invitation has this role.} other {# people or open invitations have this role.}} Give them another one first.',
    role_name_taken: 'There is already a role with this name.',
    too_many_roles: 'A shop holds at most 100 roles. Remove one first.',
    too_many_invites: 'At most 100 invitations may be open. Withdraw some first.',
    not_yourself: 'You cannot block yourself. Ask somebody else to.',
    key_in_past: 'A key must expire in the future.',
  },
  account: {
    orders_open:
      'An order of yours is not finished yet. Once it is shipped or cancelled, you can delete your account.',
    address_book_full: 'An address book holds 50 addresses. Remove one, then add this one.',
  },
  request: {
    changed_meanwhile:
      'Somebody else changed this while you had it open. Look at it again, then save once more.',
    invalid: 'Some fields need another look.',
    wrong_method: 'This address cannot do that.',
  },
  cart: {
    not_found: 'This bag no longer exists. Start a new one.',
    closed: 'This bag has become an order. Start a new one.',
    not_for_sale: 'This is not for sale at the moment.',
    out_of_stock: '{available, plural, =0 {This has sold out.} other {Only # left of this.}}',
    full: 'A bag holds at most 100 different things, and 999 of each.',
    item_not_found: 'This is no longer in the bag.',
    shipping_option_not_found: 'This delivery option is no longer offered.',
    country_not_served: 'We do not deliver to this country yet.',
  },
  checkout: {
    changed: 'The bag has changed since it was shown. Look it over, then order again.',
    empty_bag: 'There is nothing in the bag to order.',
    address_missing: 'Tell us where to deliver first.',
    shipping_missing: 'Choose how to have it delivered first.',
    too_large:
      'This is too much money for one order. Take something out of the bag, then try again.',
    too_much_unpaid:
      'So much can only be ordered when it is paid at once. Choose another way to pay, or order fewer.',
    not_for_sale: 'Something in the bag is no longer for sale. Remove it, then try again.',
  },
  email: {
    cannot_write: 'We cannot write to this address yet. Please give another one.',
  },
  order: {
    already_paid: 'This order needs no further payment.',
    illegal_transition: 'The order has moved on, so this is no longer possible.',
    given_back:
      'All the money of this order has gone back or is on its way, so nothing of it can be shipped.',
    nothing_shipped: 'Nothing of this order has been shipped yet.',
    nothing_to_ship: 'Everything in this order has been shipped already.',
    ships_too_much: 'That is more than is left to ship.',
  },
  payment: {
    method_not_offered: 'This payment method is not offered. Choose another.',
    provider_unreachable:
      'The payment service did not answer. Nothing was charged and your order is kept; please try again.',
    not_possible: 'This order cannot be paid this way. Nothing was charged; choose another way.',
    too_much_refunded: 'That is more than is left of this payment. Refund less.',
    not_authorised: 'There is no authorised money to capture for this payment.',
    not_paid_by_hand:
      'Only a payment that waits for cash or a bank transfer can be marked as paid by hand.',
    provider_refused:
      'The payment service refused. Look at the payment there, then check it again here.',
    instructions_missing:
      'Say first where the money is to be sent: shoppers are shown these words.',
    attention_changed:
      'Something else about this payment needs attention by now. Look at it first.',
  },
  customer: {
    too_many_notes: 'A customer holds at most 200 notes. Remove some that no longer matter.',
  },
  stock: {
    promised:
      'Some of these are reserved for orders. Cancel those orders first, or set a higher number.',
    below_zero: 'There are fewer in stock. Count them again, or set the number.',
  },
  catalog: {
    other_currency: 'This has no price in your currency.',
    slug_taken:
      'This address is taken, or once was: old links lead to who had it. Choose another one.',
    sku_taken:
      '{current, select, none {Another variant} other {“{current}”}} has this SKU already. Each SKU names one variant of one product.',
    unknown_category: 'There is no such category.',
    category_circle: 'A category cannot be inside itself.',
    category_has_children: 'This category contains others. Move or remove them first.',
    bad_options: 'The options and the variants do not fit together.',
    bad_prices: 'The prices need another look.',
    unknown_image: 'There is no such picture. Upload it first.',
    too_long: 'This text is too long.',
  },
  media: {
    no_file: 'Choose a picture first.',
    not_a_picture: 'This file is not a picture we can read. Send a JPEG, PNG, WebP or AVIF.',
    too_heavy: 'This picture file is too large.',
    too_many_pixels: 'This picture has too many pixels.',
  },
  rate: { limited: 'Too many tries. Please wait a moment and try again.' },
  idempotency: { key_reused: 'This was already sent with other content. Please try again.' },
  server: {
    error: 'Something went wrong on our side. Nothing was charged; please try again.',
    busy: 'The shop is very busy. Nothing was changed; please try again in a moment.',
    disk_full:
      'The shop cannot save anything just now. Nothing was changed; please try again later.',
    read_only:
      'The shop cannot save anything just now. Nothing was changed; please try again soon.',
  },
} as const;
