/** Setting the shop up: the checklist, opening it, and emptying the demo. */
export const setup = {
  title: 'Set-up',
  text: 'What a shop needs before it opens. The states here are found out, so there is nothing to tick.',
  progress: '{done, number} of {all, number} done',
  complete: 'Everything is set up.',
  done: 'Done',
  missing: 'Missing',
  see: 'See or change',
  steps: {
    identity: {
      title: 'Name and country',
      missing: 'Say what your shop is called and where your business is.',
      act: 'Name your shop',
    },
    tax: {
      title: 'Currency and tax',
      missing: 'Say what your prices are in, and which tax is in them.',
      act: 'Choose currencies and tax',
    },
    delivery: {
      title: 'Delivery',
      missing: 'Say which countries you send to, and what that costs. Without it nobody can order.',
      act: 'Set up delivery',
    },
    payment: {
      title: 'Payment',
      missing: 'Switch on a payment method. Without one nobody can order.',
      act: 'Choose payment methods',
    },
    sender: {
      title: 'Mails',
      missing:
        'Your shop has no mail server yet (SMTP_URL), so nobody gets the mail about their order.',
      act: 'See how',
    },
    product: {
      title: 'First product',
      missing: 'Add a product, or import your products, and put one on sale.',
      act: 'Add a product',
    },
    policies: {
      title: 'Policies',
      missing:
        'Publish your terms, returns, privacy and imprint, with no gap left in them. There are drafts to start from.',
      act: 'Write your policies',
    },
    domain: {
      title: 'Address on the web',
      missing: 'Your shop has no address of its own with https yet (PUBLIC_URL).',
      act: 'See how',
    },
    twoFactor: {
      title: 'Second factor',
      missing: 'Somebody of your team signs in with a password alone.',
      act: 'See who',
    },
  },
  looks: {
    title: 'How it looks',
    text: 'Your shop is presentable as it is. These make it yours.',
  },
  doors: {
    title: 'Opening',
    open: 'Your shop is open. Everybody can see it and order.',
    closed: 'Your shop is closed: visitors read “Opening soon”.',
    maintenance:
      'Your shop is in maintenance: visitors read “Back soon”. Payments are still taken note of.',
    nobodyCouldBuy: 'Nobody could buy yet: {steps}.',
    openAnyway: 'Not done yet: {steps}. You can open all the same.',
    toOpen: 'Open the shop',
    toClose: 'Close the shop',
    toMaintain: 'Begin maintenance',
    preview: 'See what visitors see',
    words: 'Change the words',
    opened: 'Your shop is open.',
    see: 'See it as your customers do',
    closedNow: 'Your shop is closed.',
    maintained: 'Your shop is in maintenance.',
  },
  password: {
    title: 'Password for friends',
    text: 'Whoever has it can look around and order while the shop is closed.',
    none: 'There is none: only staff see the closed shop.',
    some: 'There is one. A new one takes its place, and whoever has the old one is locked out.',
    field: 'New password',
    set: 'Set the password',
    remove: 'Remove it',
    saved: 'The password is set.',
    removed: 'The password is removed.',
  },
  machine: {
    title: 'Where the shop runs',
    text: 'A few things are set where the shop is started, in the file .env or the environment: its address (PUBLIC_URL, with https), its mail server (SMTP_URL) and the sender of its mails (MAIL_FROM). Then start it again. The command npm run doctor says whether they work.',
  },
  home: {
    progress: 'Setting up your shop: {done, number} of {all, number} steps are done.',
    closed: 'Your shop is closed.',
    act: 'Go on',
  },
  empty: {
    title: 'Empty the demo',
    back: 'Set-up',
    text: 'Begin a shop of your own here: what you have set up stays, and what was there to try out goes.',
    goes: 'This goes',
    goods:
      '{count, plural, =0 {Products and categories: there are none} one {One product with its pictures, and all categories} other {All # products with their pictures, and all categories}}',
    goodsYours: 'Also what you added yourself: nobody can tell it apart from the demo’s.',
    words: 'The demo’s name, words and picture, where you have not put your own in their place',
    orders:
      '{count, plural, =0 {Orders: there are none} one {One order with its payments and parcels} other {All # orders with their payments and parcels}}',
    customers:
      '{count, plural, =0 {Bags, mails and customers: nobody is registered} one {All bags and mails, and one customer} other {All bags and mails, and # customers}}',
    stays: 'This stays',
    settings: 'What you have set: name, languages, currencies, delivery, payment methods',
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
    next: 'Go on with the set-up',
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
