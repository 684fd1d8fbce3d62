/** Mails to shoppers and staff. */
export const mails = {
  account: {
    verify: {
      subject: 'Confirm your email address for {shop}',
      title: 'Is this your address?',
      text: 'Somebody created an account at {shop} with this address. If it was you, confirm it within a day.',
      link: 'Confirm this address',
      footer: 'If it was not you, ignore this mail and nothing will happen.',
    },
    reset: {
      subject: 'Choose a new password for {shop}',
      title: 'Choose a new password',
      text: 'Somebody asked for a new password for your account at {shop}. The link works once, within the hour.',
      link: 'Choose a new password',
      footer: 'If it was not you, ignore this mail: your password stays as it is.',
    },
    change: {
      subject: 'Confirm your new email address for {shop}',
      title: 'Your new address',
      text: 'You asked to use this address for your account at {shop}. Confirm it within a day; until then the earlier one stays.',
      link: 'Use this address',
      footer: 'If it was not you, ignore this mail and nothing will change.',
    },
    invite: {
      subject: 'You are invited to work at {shop}',
      title: 'Join the team',
      text: 'You are invited to work in the shop {shop}. The link works once, within a week.',
      link: 'Accept the invitation',
      footer: 'If you were not expecting this, ignore this mail.',
    },
    moved: {
      subject: 'Your account at {shop} has a new email address',
      title: 'A new address',
      text: 'Your account now uses another email address. Mails will go there from now on.',
    },
    closed: {
      subject: 'Your account at {shop} is deleted',
      title: 'Your account is deleted',
      text: 'As you asked, your account and what we knew of you are gone. Orders stay in our books without your name.',
    },
    notices: {
      password_changed: {
        subject: 'Your password at {shop} was changed',
        title: 'A new password',
        text: 'The password of your account was changed, and you were signed out everywhere else.',
      },
      two_factor_on: {
        subject: 'Two-step sign-in at {shop} is on',
        title: 'Two steps from now on',
        text: 'From now on signing in to your account takes a code from your authenticator app too.',
      },
      two_factor_off: {
        subject: 'Two-step sign-in at {shop} is off',
        title: 'Two-step sign-in is off',
        text: 'Signing in to your account no longer takes a code.',
      },
      recovery_codes_made: {
        subject: 'New recovery codes for {shop}',
        title: 'New recovery codes',
        text: 'New recovery codes were made for your account. The earlier ones no longer work.',
      },
      passkey_added: {
        subject: 'A passkey was added to your account at {shop}',
        title: 'A new passkey',
        text: 'A passkey was added to your account. It can be used to sign in.',
      },
      passkey_removed: {
        subject: 'A passkey was removed from your account at {shop}',
        title: 'A passkey is gone',
        text: 'A passkey was removed from your account. It can no longer be used to sign in.',
      },
      identity_linked: {
        subject: 'Your account at {shop} has another way to sign in',
        title: 'Another way to sign in',
        text: 'Your account was connected to another account, which can now be used to sign in.',
      },
      identity_unlinked: {
        subject: 'A way to sign in to your account at {shop} was removed',
        title: 'One way to sign in less',
        text: 'A connection of your account to another account was removed.',
      },
    },
    notYou: 'If it was not you, choose a new password now and end the sessions you do not know.',
    seeSecurity: 'See how your account is secured',
    noticeFooter: 'You get this mail because it concerns the safety of your account.',
  },
  owners: {
    subject: '{shop}: {act}',
    text: '{name} did this in the admin ({subject}).',
    notKnown:
      'Every owner gets this mail when somebody changes where money goes or who may do what. If you do not know of it, look at once, and end that person’s sessions under Team.',
    link: 'See what was changed',
    footer: 'You get this mail because you own {shop}.',
  },
  newsletter: {
    confirm: {
      subject: 'Confirm that you want news from {shop}',
      title: 'One more step',
      text: 'Somebody signed this address up for news and offers from {shop}. If it was you, confirm it within a week. Until then nothing is sent.',
      link: 'Confirm and subscribe',
      footer: 'If it was not you, ignore this mail and you will hear nothing more.',
    },
    welcome: {
      subject: 'You are subscribed to news from {shop}',
      title: 'You are subscribed',
      text: 'From now on {shop} may write to you with news and offers. If you change your mind, unsubscribe here or with the link in any newsletter.',
      link: 'Unsubscribe',
      footer: 'You get this mail because you confirmed that you want news from {shop}.',
    },
  },
  contact: {
    subject: '{shop}: {name} wrote to you',
    title: '{name} wrote to you',
    from: 'From',
    order: 'Order',
    link: 'See it in the admin',
    footer: 'Sent by the contact form of {shop}. Answer this mail to write to its sender.',
  },
  greeting: 'Hello {name},',
  footer: 'You get this mail because an order was placed at {shop} with this address.',
  seeOrder: 'See your order',
  number: 'Order {number}',
  quantityTitle: '{quantity} × {title}',
  subtotal: 'Subtotal',
  delivery: 'Delivery, {option}',
  tax: 'Includes {amount} tax ({rate})',
  taxAdded: 'Tax ({rate})',
  taxNamed: 'Includes {amount} {name} ({rate})',
  taxNamedAdded: '{name} ({rate})',
  total: 'Total',
  deliveredTo: 'Delivered to',
  confirmed: {
    subject: 'Your order {number} is confirmed',
    title: 'Thank you for your order',
    text: 'We have your order and your payment. We will write again when it is on its way.',
    textAuthorised:
      'We have your order, and your bank has authorised the money for it. We will write again when it is on its way.',
    textUnpaid:
      'We have your order and will write again when it is on its way. Please have {total} ready when the parcel comes.',
  },
  transfer: {
    subject: 'Your order {number}: how to pay',
    title: 'We have your order',
    text: 'Thank you. We keep the goods for you and send them once your money is here. This is where it goes:',
    amount: 'Amount: {total}',
    reference:
      'Reference: {number}. Please write it on the transfer, so that your money finds your order.',
    until: 'It should arrive by {date}.',
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
    inside: 'In this parcel:',
    rest: 'The rest will follow.',
    noRest: 'Nothing more of this order will be sent.',
  },
  cancelled: {
    subject: 'Your order {number} is cancelled',
    title: 'Your order is cancelled',
    shopper: 'As you asked, we have cancelled your order. Nothing was charged.',
    expired:
      'Your order was not paid in time, so it was cancelled. Nothing was charged. The goods are still in your bag if you would like to try again.',
    staff: 'We had to cancel your order. Nothing was charged.',
    staffPaid:
      'We had to cancel your order. We are sorry: what you paid goes back the way it came, and another mail tells you when it is sent.',
    out_of_stock:
      'While your payment was under way the last of these goods was sold. We are sorry: your money is on its way back to you.',
  },
  refunded: {
    subject: 'We have sent {amount} back to you',
    title: 'Your money is on its way back',
    text: 'We have sent {amount} back the way it came. It may take your bank a few days to show it.',
    sum: 'In all {sum} of {total} has gone back.',
  },
} as const;
