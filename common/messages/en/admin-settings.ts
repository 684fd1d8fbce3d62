/** Settings of the shop as a whole. */
import { faults, groups, pages, sections } from './settings-groups.ts';

export const settings = {
  title: 'Settings',
  listLabel: 'Pages of settings',
  all: 'All settings',
  saved: 'Saved. All pages go by it already.',
  save: 'Save',
  noCountry: 'Not chosen',
  on: 'On',
  off: 'Off',
  groups,
  pages,
  sections,
  faults,
  mails: {
    sender: 'Mails come from',
    answers: 'Answers go to',
    answersToSender: 'the sender',
    noServer:
      'This shop has no mail server yet, so its mails wait. Whoever runs the server sets SMTP_URL to one of your mail provider.',
    noServerDemo: 'In a demo, mails stay on its mailbox page.',
    unaligned:
      'Mails from this address will be refused or land in spam. {domain} lets only its own servers send for it, and your mail server is another (SPF and DKIM cannot align, RFC 7489). Use an address of your own domain, with SPF and DKIM set for it, and put this one under “Address for answers”.',
    test: 'Send yourself a mail',
    testHint: 'Save first: it goes out as the saved settings say.',
    results: {
      sent: 'The mail server has taken a mail to {to}. If it does not arrive within minutes, look into your spam.',
      mailbox: 'The mail to {to} is on the mailbox page of this demo.',
      no_server: 'Nothing was sent: this shop has no mail server.',
      unreachable:
        'The mail server cannot be reached. Check its name and port in SMTP_URL, and that the network lets the shop out.',
      timeout:
        'The mail server did not answer in time. Check its port in SMTP_URL: 587, or 465 with smtps://.',
      unencrypted:
        'The mail server does not encrypt, so nothing was sent. Use smtps:// or another port in SMTP_URL.',
      sign_in: 'The mail server does not accept the name and password in SMTP_URL.',
      refused: 'The mail server refused the mail.',
    },
    answer: 'It said: {answer}',
  },
  brokenLines: {
    title: 'Not shown in the shop',
    gone: 'What it leads to is not there any more, or hidden.',
    unreadable: 'This is no link. Write its words, an upright line and its address.',
  },
  menuEditor: {
    links: '{menu}: its links',
    hints: {
      main: 'In the head of each page. Without any link, your categories stand here.',
      help: 'In the foot of each page. Without any link, the contact form and your policies stand here.',
      about: 'In the foot of each page. Without any link, your other pages stand here.',
    },
    label: 'Words of link {number}',
    labelHint: 'Words',
    url: 'Address of link {number}',
    urlHint: '/pages/about or https://',
    kinds: {
      category: 'Category: {name}',
      page: 'Page: {name}',
      post: 'Journal: {name}',
    },
    groups: { shop: 'Your shop', category: 'Categories', page: 'Pages', post: 'Journal' },
    ofTheShop: {
      home: 'Home page',
      products: 'All products',
      journal: 'Journal',
      contact: 'Contact form',
      newsletter: 'Newsletter',
      orders: 'Find an order',
      account: 'Account',
    },
    add: 'Add a link to',
    otherAddress: 'An address that you type',
    addButton: 'Add',
    up: 'Move {words} up',
    down: 'Move {words} down',
    below: 'Put {words} under the link above it',
    toTop: 'Take {words} out from under the link above it',
    remove: 'Remove {words}',
    removed: 'Removed: {words}',
    undo: 'Undo',
    at: 'Now link {number} of {of}.',
    gone: 'Not shown in the shop: what it leads to is not there any more, or hidden.',
    noLink:
      'Not shown in the shop. A link has words, and an address: /… in your shop, https://… elsewhere, or mailto:…',
  },
  branding: {
    logo: 'PNG, JPEG, WebP or SVG, in the head of your pages up to 32 pixels high. Of an SVG only shapes, text and gradients stay. Best with nothing around it and on a transparent ground.',
    logoDark:
      'For dark pages, where a dark logo would vanish. Without it, the logo stands there too.',
    icon: 'One square PNG, JPEG or WebP of at least 512 pixels: for browser tabs, home screens and lists of apps.',
    remove: {
      logo: 'Remove the logo',
      logoDark: 'Remove the logo on dark pages',
      icon: 'Remove the icon',
    },
  },
  look: {
    title: 'What it looks like',
    preview: 'Preview in the shop',
    light: 'In the light',
    dark: 'In the dark',
    ratio: '{ratio} to 1',
    contrast: {
      onAccent: 'Words on the accent (4.5 needed)',
      text: 'The accent as words on the page (4.5 needed)',
      line: 'The accent as rings and edges (3 needed)',
    },
    adjusted: {
      light: 'darkened to {colour}, to be seen',
      dark: 'lightened to {colour}, to be seen',
    },
    sample: {
      product: 'Name of a product',
      price: '€48.00',
      stock: 'In stock',
      badge: 'Paid',
      text: 'A few words about it, as they stand on its page, in the type that you chose.',
      button: 'Add to bag',
      label: 'Name',
      field: 'Ada Example',
    },
  },
  currencies: {
    text: 'What your prices can be in. Shoppers choose among these currencies, and see the first one until they do. There is no conversion: each product and each delivery option has a price of its own in each.',
    saved: 'Saved.',
    first: 'Shown first',
    makeFirst: 'Show first',
    stop: 'Stop selling in {currency}',
    stopHint:
      'Nothing more is ordered in it from then on. Its prices stay, for when it comes back, and orders that were placed in it can be paid, sent and refunded as before.',
    ready: 'All that is on sale can be bought in {currency}.',
    noProducts: 'Nothing is on sale yet.',
    unpriced:
      '{count, plural, one {# product on sale has} other {# products on sale have}} no price in {currency} for at least one variant. Those variants are not sold in it. <link>See the products</link>',
    noDelivery:
      'Nobody can order in {currency} yet: no delivery option has a price in it. Enter one below.',
    noOptions:
      'Nobody can order in {currency} yet: there is no delivery option. <link>Set up delivery</link>',
    someDelivery:
      '{count, plural, one {# delivery option has} other {# delivery options have}} no price in {currency}, and {count, plural, one {is} other {are}} not offered in it.',
    noPayment:
      'Nobody can order in {currency} yet: no payment method takes it. <link>See the payment methods</link>',
    prices: 'Delivery prices in {currency}',
    priceHint: 'Empty: not offered in {currency}.',
    priceFault: 'Enter an amount of {currency} such as {example}, or leave it empty.',
    savePrices: 'Save prices',
    add: 'Add a currency',
    choose: 'Currency',
    addHint: 'Shoppers can choose it at once. This page then says what is still missing.',
    addButton: 'Add',
    notSold: '{currency}, in which you do not sell at present',
    withoutPrice: 'Without a price in',
    anyPrice: 'Any currency',
    full: 'A shop sells in 20 currencies at most. Stop selling in one before you add another.',
  },
  languages: {
    text: 'What your shop can be read in. A shopper sees the language of their browser when it is among these, else the default one, and can choose another at the foot of each page. What you write yourself, such as the names of products, is shown as you wrote it until it is translated.',
    saved: 'Saved.',
    first: 'Default',
    makeFirst: 'Make default',
    stop: 'Stop offering this language',
    stopHint:
      'Pages, and mails to customers who chose it, are in the default language from then on. Orders that were placed in it keep it in their mails.',
    ready: 'All your texts are written in it.',
    preparing:
      'Lists of products are being prepared in this language. Until that is done, in a few minutes at most, they show texts as you wrote them.',
    products:
      '{count, plural, one {# product on sale is} other {# products on sale are}} shown as you wrote {count, plural, one {it} other {them}}.',
    categories:
      '{count, plural, one {# category is} other {# categories are}} shown as you wrote {count, plural, one {it} other {them}}.',
    delivery:
      '{count, plural, one {# delivery option is} other {# delivery options are}} shown as you wrote {count, plural, one {it} other {them}}.',
    payment:
      '{count, plural, one {# payment method explains} other {# payment methods explain}} in another language how to pay. <link>See the payment methods</link>',
    add: 'Add a language',
    choose: 'Language',
    addHint: 'Shoppers can read the shop in it at once.',
    addButton: 'Add',
    full: 'Your shop is offered in every language there is.',
  },
  locations: {
    text: 'Where your goods are stored. An order leaves from a location that has all of it, the default one first; what is cancelled goes back to where it came from. The stock at each is set on the product’s page, or by integrations.',
    saved: 'Saved.',
    default: 'Default',
    closed: 'Closed',
    units:
      '{onHand, plural, =0 {Nothing is stored here.} one {# unit is stored here.} other {# units are stored here.}}{reserved, plural, =0 {} other { # reserved for orders.}}',
    name: 'Name',
    code: 'Code',
    nameMissing: 'Give the location a name, on one line.',
    codeHint: 'For integrations: small letters, digits and hyphens.',
    codeFault: 'Enter a code of small letters, digits and hyphens, such as main-2.',
    save: 'Save',
    makeDefault: 'Make it the default',
    close: 'Close',
    open: 'Open again',
    new: 'New location',
    add: 'Add location',
  },
  shop: {
    timeZone: 'Time zone',
    timeZoneHint:
      'Your day begins and ends by it: “today”, the filters by date, deadlines and the times in mails. Shoppers see times in their own zone where their browser tells it.',
    now: 'In the shop it is <time></time>.',
    save: 'Save',
    saved: 'Saved. All pages go by it already.',
  },
};
