/**
 * What the API refuses, by its stable code: the one sentence of each, for its screens and for the `detail` of the API.
 * What stands in braces are the parameters of the refusal (see `refusal` in server/platform/errors.ts).
 */
export const errors = {
  not_found:
    '{what, select, account {This account} address {This address} api_key {This API key} audit_entry {This entry} batch {This choice of orders} category {This category} connection {This connection} customer {This customer} file {This file} invitation {This invitation} location {This location} mail {This mail} message {This message} note {This note} order {This order} parcel {This parcel} passkey {This passkey} payment {This payment} payment_method {This payment method} person {This person} picture {This picture} product {This product} redirect {This redirect} refund {This refund} revision {This version} role {This role} saved_view {This view} session {This session} sign_in {This way to sign in} subscriber {This subscriber} variant {This variant} other {This page}} does not exist, or you are not allowed to see it.',
  auth: {
    required:
      '{by, select, key {This API key does not work: it is unknown, revoked or expired, or the person who made it no longer works here. Make a new one in the admin under Team, API keys.} other {Please sign in to continue.}}',
    forbidden:
      '{by, select, weak_key {This API key does not have the permission `{permission}`, or the person who made it no longer has it. Make another key in the admin under Team, API keys.} no_person {This is about a person’s own account, which an API key does not have. Send the access token of somebody who is signed in.} no_proof {An API key cannot do this: a person has to confirm who they are. Do it in the admin.} other {Your role does not allow this. Ask the owner of the shop.}}',
    wrong_sign_in: 'The email address or the password is not right.',
    session_over: 'You have been signed out. Please sign in again.',
    link_of_account:
      'Enter the password of the account that this link is for, or sign in to it and open the link again.',
    link_spent: 'This link was already used, or has expired. Ask for a new one.',
    confirm_first: 'Confirm that it is you, then try again.',
    two_factor_missing:
      'Staff sign in with a second factor here. Set one up in your account, then sign in with it.',
    code_needed: 'Enter the code from your authenticator app to continue.',
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
    too_many_passkeys: 'You already have {max} passkeys. First remove one that you no longer use.',
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
      '{provider} did not answer. Nothing was changed; please try again in a moment.',
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
      'The account with this address has not been confirmed. Choose a new password for it, then open the invitation again.',
    more_than_yours: 'This takes more than your own role allows. Ask an owner of the shop.',
    built_in_role: 'Built-in roles stay as they are. Make one of your own.',
    role_in_use:
      '{count, plural, one {One person or open invitation has this role.} other {# people or open invitations have this role.}} Give them another one first.',
    role_name_taken: 'There is already a role with this name.',
    too_many_roles: 'A shop can have at most {max} roles. Remove one first.',
    too_many_invites: 'At most {max} invitations can be open at a time. Withdraw some first.',
    cannot_undo: 'This change cannot be undone from here.',
    view_name_taken: 'Another of your views of this list has this name. Choose another one.',
    too_many_views: 'You can save up to {max} views. Remove one first.',
    not_yourself: 'You cannot block yourself. Ask somebody else to.',
    key_in_past: 'A key must expire in the future.',
  },
  account: {
    orders_open:
      'These orders are not finished yet: {orders}. Once they are shipped or cancelled, you can delete your account.',
    address_book_full: 'You can save up to {max} addresses. Remove one, then add this one.',
  },
  shop: {
    closed: 'This shop is not open yet. Please come back later.',
    maintenance: 'This shop is being worked on. Please come back a little later.',
    wrong_password: 'This is not the password of this shop. Ask whoever gave it to you.',
  },
  setup: {
    not_a_demo: 'This is a live shop: nothing of it can be emptied.',
  },
  request: {
    changed_meanwhile:
      'Somebody else changed this while you had it open. Look at it again, then save once more.',
    invalid: 'Some fields need another look.',
    wrong_method: 'This address accepts {methods} only.',
    currency_not_sold: 'This shop does not sell in {currency}. It sells in {currencies}.',
    external_id_taken: 'This external ID is already in use. Choose another one.',
  },
  cart: {
    not_found: 'This bag no longer exists. Start a new one.',
    closed: 'This bag has become an order. Start a new one.',
    not_for_sale: 'This is not for sale at the moment.',
    out_of_stock:
      '{lines, plural, =0 {{available, plural, =0 {This has sold out.} other {Only # left of this.}}} other {There is not enough left of something in the bag. Change its quantity or remove it, then try again.}}',
    full: 'A bag can hold up to {maxLines} different things, and {maxQuantity} of each.',
    item_not_found: 'This is no longer in the bag.',
    shipping_option_not_found: 'This delivery option is no longer offered.',
    country_not_served: 'We do not deliver to this country yet.',
  },
  shipping: {
    too_many_zones: 'A shop can have up to {max} zones.',
    too_many_options: 'A shop can have up to {max} delivery options.',
  },
  checkout: {
    changed:
      'The bag has changed since it was shown. {changes} Nothing was ordered. Look it over, then order again.',
    empty_bag: 'There is nothing in the bag to order.',
    address_missing: 'Tell us where to deliver first.',
    shipping_missing: 'Choose a delivery option first.',
    account_required: 'Sign in or create an account to order. Your bag waits for you.',
    terms_not_accepted: 'Tick the box to agree to the terms, then order again.',
    terms_changed:
      'The terms have changed since this page was shown. Nothing was ordered. Please read them, tick the box again, then order.',
    note_not_taken:
      'This shop takes no notes with orders any more. Nothing was ordered. Without the note you can order now.',
    too_large:
      'This is too much money for one order. Take something out of the bag, then try again.',
    too_much_unpaid:
      'An order of this size has to be paid at once. Choose another payment method, or order less.',
    not_for_sale: 'Something in the bag is no longer for sale. Remove it, then try again.',
  },
  email: {
    cannot_write: 'We cannot write to this address yet. Please give another one.',
  },
  newsletter: {
    link_over: 'This link is too old, or a newer one was sent. Sign up again to get another one.',
    link_broken:
      'This link is incomplete. Open it from the newsletter once more, or write to us and we will unsubscribe you.',
  },
  order: {
    already_paid: 'This order needs no further payment.',
    illegal_transition:
      'This order is {status, select, pending {not paid yet} confirmed {confirmed} paid {paid} shipped {shipped} partially_shipped {partly shipped} delivered {delivered} cancelled {cancelled} refunded {refunded} partially_returned {partly returned} returned {returned} other {past that}}, so it cannot be {wish, select, confirmed {confirmed} shipped {shipped} cancelled {cancelled} replaced {replaced} paid {paid} other {changed}} any more.',
    given_back: 'This order is refunded in full, or about to be, so nothing more can be shipped.',
    nothing_shipped: 'Nothing of this order has been shipped yet.',
    nothing_to_return: 'Nothing of this order is left to return.',
    returns_too_much: '{left, plural, =0 {None of these} other {Only # of these}} can be returned.',
    too_many_tags: 'An order has {max, plural, other {# tags}} at most. Take one away first.',
    too_many_notes: 'An order has {max, plural, other {# notes}} at most. Remove one first.',
    batch_empty: 'No order matches any more. Go back to the list and choose again.',
    batch_too_large:
      'More than {max, plural, other {# orders}} match. Narrow the list, for example by date, and do it in parts.',
    no_confirmation:
      'Only an order that is confirmed and not cancelled has a confirmation to send.',
    nothing_to_ship: 'Everything in this order has been shipped already.',
    ships_too_much:
      '{left, plural, =0 {None of these are} one {Only # of these is} other {Only # of these are}} left to ship.',
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
      'First write where to send the money: shoppers are shown these instructions.',
    attention_changed: 'This payment needs attention for another reason by now. Look at it first.',
  },
  customer: {
    too_many_notes:
      'A customer can have at most {max} notes. Remove some that are no longer needed.',
  },
  stock: {
    promised:
      '{reserved, plural, =0 {Some} other {#}} of these are reserved for orders. Set at least that many, or cancel those orders first.',
    below_zero: 'There are not that many in stock. Count them again, or set the number.',
    location_code_taken: 'Another location has this code already. Choose a different one.',
    location_name_taken: 'Another location has this name already. Choose a different one.',
    location_not_empty:
      'Goods are still stored or reserved at this location. Set its stock to 0 first, then close it.',
    default_location: 'The default location stays open. Make another one the default first.',
    too_many_locations: 'A shop has at most {max} locations.',
  },
  catalog: {
    other_currency: 'This product has no price in {currency}. It is sold in {currencies}.',
    slug_taken:
      'The address “{slug}” is in use, or was once and its old links still work. Choose another one.',
    sku_taken:
      '{owner, select, none {Another variant} other {“{owner}”}} already has this SKU. A SKU belongs to one variant only.',
    unknown_category: 'There is no such category.',
    category_circle: 'A category cannot be inside itself.',
    categories_changed:
      'Somebody has added, moved or removed a category meanwhile. Look at the order again.',
    category_has_children: 'This category contains others. Move or remove them first.',
    bad_options: 'The options and the variants do not fit together.',
    bad_prices: 'The prices need another look.',
    unknown_image: 'There is no such picture. Upload it and add it to the product first.',
    too_long: 'This text is too long: {max} characters of HTML at most.',
  },
  content: {
    slug_taken: 'Another page has the address “{slug}” already. Choose another one.',
    policy_taken: 'Another page is this policy already. Change that one first.',
    too_many_pages: 'A shop can have up to {max} of these. Delete one first.',
    too_many_redirects: 'A shop can have up to {max} redirects. Delete some first.',
  },
  media: {
    no_file: 'Choose a picture first.',
    not_a_picture: 'This file is not a picture we can read. Send a JPEG, PNG, WebP or AVIF.',
    too_heavy: 'Pictures can be up to {max} MB.',
    too_many_pixels: 'Pictures can have up to {max} megapixels.',
  },
  imports: { no_variants: 'None of its variants can be read.' },
  page: {
    from_elsewhere: 'The form did not come from a page of this shop.',
    too_large: 'This form is too large.',
  },
  test_gateway: {
    wrong_key: 'The key is missing, or does not belong to this demo provider.',
    reference_reused: 'This reference was already used with different content. Send a new one.',
    session_closed:
      '{status, select, open {The payment does not wait for an authentication.} needs_authentication {The payment waits for its authentication.} paid {The payment has already been made.} declined {The payment was declined.} cancelled {The payment was cancelled.} other {The time to pay has run out.}} Nothing was changed.',
    not_refundable:
      'A refund cannot be more than what was paid and is not refunded yet, and must be in the same currency.',
  },
  upload: {
    too_large: 'This form is too large to be sent at once.',
    broken: 'This form is incomplete or cannot be read. Send it again.',
    cut_off: 'The connection was lost while this form was sent. Send it again.',
  },
  webhook: {
    bad_signature: 'The signature does not match the body, or is too old.',
    unreadable: 'The body is not an event of this provider.',
  },
  rate: { limited: 'Too many attempts. Please wait a moment and try again.' },
  idempotency: { key_reused: 'This was already sent with different content. Please try again.' },
  server: {
    error: 'Something went wrong on our side. Nothing was charged; please try again.',
    busy: 'The shop is very busy. Nothing was changed; please try again in a moment.',
    disk_full:
      'The shop cannot save anything just now. Nothing was changed; please try again later.',
    read_only:
      'The shop cannot save anything just now. Nothing was changed; please try again soon.',
  },
} as const;
