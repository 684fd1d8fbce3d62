/** Setting the shop up: the checklist, opening it, and emptying the demo. */
export const setup = {
  empty: {
    title: 'Empty the demo',
    back: 'Overview',
    text: 'Begin a shop of your own here: what you have set up stays, and what was there to try out goes.',
    goes: 'This goes',
    goods:
      '{count, plural, =0 {Products and categories: there are none} one {One product with its pictures, and all categories} other {All # products with their pictures, and all categories}}',
    goodsYours: 'Also what you added yourself: nobody can tell it apart from the demo’s.',
    orders:
      '{count, plural, =0 {Orders: there are none} one {One order with its payments and parcels} other {All # orders with their payments and parcels}}',
    customers:
      '{count, plural, =0 {Bags, mails and customers: nobody is registered} one {All bags and mails, and one customer} other {All bags and mails, and # customers}}',
    stays: 'This stays',
    settings: 'Your settings: name, languages, currencies, delivery, payment methods',
    staff:
      '{count, plural, one {Staff (# person), their roles and API keys} other {Staff (# people), their roles and API keys}}',
    log: 'The activity log, and where order numbers had got to',
    what: 'What goes',
    choices: {
      everything: 'Everything: products, orders and customers',
      sales: 'Only orders and customers: products stay, and what was sold is back in stock',
    },
    noUndo: 'This cannot be undone.',
    submit: 'Empty the demo',
    sending: 'Emptying …',
    keep: 'Leave it as it is',
    done: 'The demo is empty. What you add from now on is yours.',
    doneSales: 'Orders and customers are gone.',
    running: 'The demo is being emptied, which takes a moment.',
    look: 'See whether it is done',
    next: 'To the overview',
    live: 'From here to a live shop',
    liveText:
      'A demo’s payments move no money. When your shop is ready, stop it and start it again with the settings of a live shop (SHOP_MODE=live, PUBLIC_URL, SECRET_KEY and your mail server, in the file .env or the environment).',
    liveStays:
      'Products, settings and pages go along. Accounts, sessions and API keys do not, as anybody could have made them in a demo: the start prints a link with which you become the owner, and you invite your staff again.',
    liveOrders:
      'Remove orders that you placed to try it out first; a live shop does not begin with them.',
  },
  demo: {
    text: 'This is a demo. Look around, then make it a shop of your own.',
    act: 'Empty the demo',
  },
} as const;
