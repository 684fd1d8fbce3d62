/** The words of each setting: in its form, in the log, in the API's description, in docs/settings.md and in what `doctor` prints. */
import type { Field, Group } from '#common/settings/fields.ts';
import type { GROUPS, GroupName } from '#common/settings/registry.ts';

type WordsOf<F extends Field> = {
  label: string;
  /** What it changes, and where it shows. */
  hint?: string;
  /** What is wrong with an entry, where the sentence of its kind does not say enough. */
  fault?: string;
} & (F extends { kind: 'choice'; of: readonly (infer V extends string)[] }
  ? { choices: Record<V, string> }
  : unknown);
type GroupWords<G extends Group> = {
  [Name in keyof G['fields']]: G['fields'][Name] extends Field ? WordsOf<G['fields'][Name]> : never;
};

export const groups = {
  identity: {
    name: {
      label: 'Name of the shop',
      hint: 'At the top and foot of each page, in its title, in the subject and sender of mails, and in authenticator apps.',
    },
    tagline: {
      label: 'Tagline',
      hint: 'On the home page, at the foot of each page, and in search results. One short sentence.',
    },
    legalName: {
      label: 'Legal name',
      hint: 'Who sells: your company, or your own name. At the foot of each page and of mails.',
    },
    line1: {
      label: 'Street and number',
      hint: 'Where your business is. At the foot of mails, on packing slips, and in what search engines are told.',
    },
    line2: { label: 'Address, second line' },
    postalCode: { label: 'Postal code' },
    city: { label: 'City' },
    region: { label: 'State or region' },
    country: { label: 'Country', hint: 'Where your business is, which is what tax begins with.' },
    email: {
      label: 'Email for customers',
      hint: 'At the foot of each page and of mails: where customers write to.',
    },
    phone: { label: 'Phone for customers', hint: 'At the foot of each page and of mails.' },
    taxId: {
      label: 'Tax number',
      hint: 'Such as your VAT number. At the foot of each page and of mails.',
    },
    registration: {
      label: 'Company register',
      hint: 'The register and your number in it, where the law asks for it. At the foot of each page and of mails.',
    },
  },
  look: {
    accent: {
      label: 'Accent',
      hint: 'The colour of the button to press next, of marks and of rings around what has the focus, in the shop and its mails. Six digits, as your brand book names it: #2f5d50.',
    },
    palette: {
      label: 'Paper and ink',
      hint: 'The ground of all pages and the text on it, light and dark.',
      choices: {
        warm: 'Warm: cream and brown-black',
        white: 'White: plain white and black',
        cool: 'Cool: a breath of blue',
        stone: 'Stone: grey-green',
      },
    },
    type: {
      label: 'Type',
      hint: 'Of headings and names, and of everything else. Visitors load only what is chosen.',
      choices: {
        editorial: 'Newsreader with Hanken Grotesk',
        classic: 'Source Serif with Source Sans',
        plain: 'Hanken Grotesk for all',
        system: 'The device’s own, which loads nothing',
      },
    },
    corners: {
      label: 'Corners',
      hint: 'Of buttons, fields, panels and pictures.',
      choices: { square: 'Square', soft: 'Soft', round: 'Round' },
    },
    pictureShape: {
      label: 'Shape of pictures',
      hint: 'Of your goods, in lists and on their pages.',
      choices: {
        portrait: 'Upright, 4 to 5',
        square: 'Square, 1 to 1',
        landscape: 'Wide, 3 to 2',
      },
    },
    pictureFit: {
      label: 'Pictures of another shape',
      choices: { cover: 'Cut to the shape', contain: 'Shown whole within it' },
    },
  },
  home: {
    headline: {
      label: 'Headline',
      hint: 'The first words of the home page, on its picture. Left empty: the tagline, else the name of the shop.',
    },
    introduction: {
      label: 'Sentence below it',
      hint: 'Who you are and what you sell, in one sentence.',
    },
    button: { label: 'Button', hint: 'What the button says. Left empty: See everything.' },
    buttonLink: {
      label: 'Where it leads',
      hint: 'A page of your shop, such as /categories/lamps. Left empty: all products.',
    },
  },
  menus: {
    main: {
      label: 'Main menu',
      hint: 'In the head of each page. One link on each line: its words, an upright line, and its address, such as “Lamps | /categories/lamps”. A line that begins with a hyphen stands under the one before. Left empty: your categories.',
    },
    help: {
      label: 'Foot: Help',
      hint: 'Written the same way, such as “Delivery | /pages/delivery”. Left empty: the contact form and your policies.',
    },
    about: {
      label: 'Foot: About',
      hint: 'Written the same way. Links to other sites begin with https://. Left empty: your other pages.',
    },
  },
  announcement: {
    text: { label: 'Text', hint: 'Above the head of each page of the shop. Left empty: none.' },
    link: {
      label: 'Where it leads',
      hint: 'A page of your shop, such as /contact. Left empty: nowhere.',
    },
    from: { label: 'From', hint: 'In the time of your shop. Left empty: at once.' },
    until: { label: 'Until', hint: 'In the time of your shop. Left empty: until you remove it.' },
  },
  branding: {
    logo: { label: 'Logo' },
    logoDark: { label: 'Logo on dark pages' },
    icon: { label: 'Icon' },
  },
  shop: { timeZone: { label: 'Time zone' }, hero: { label: 'Picture of the home page' } },
  opening: {
    state: {
      label: 'Who may come in',
      hint: 'While your shop is closed, its pages and its API show nothing to customers; orders under way can still be followed and paid, and staff see everything.',
      choices: {
        usual: 'As usual: a new shop is closed until you open it, a demo is open',
        closed: 'Closed: staff, and friends with the password',
        maintenance: 'In maintenance: staff only',
        open: 'Open: everybody',
      },
    },
    closedText: {
      label: 'Words while it is closed',
      hint: 'Under “Opening soon”: when you open, or where to hear of it.',
    },
    maintenanceText: {
      label: 'Words while it is in maintenance',
      hint: 'Under “Back soon”.',
    },
    maintenanceMinutes: {
      label: 'Minutes a maintenance takes',
      hint: 'Browsers and search engines are told to come back then. From 5 to 1440.',
    },
  },
  currencies: { currency: { label: 'Currency shown first' }, currencies: { label: 'Currencies' } },
  languages: {
    locale: { label: 'Default language' },
    locales: { label: 'Languages' },
    listed: { label: 'Languages in which lists are prepared' },
  },
  tax: {
    rounding: { label: 'Where tax is rounded' },
    pricesIncludeTax: { label: 'Prices include tax' },
  },
  delivery: {
    workingDays: { label: 'Days on which parcels leave and arrive' },
    daysOff: { label: 'Days off' },
  },
  checkout: {
    account: {
      label: 'Who may order',
      hint: 'At the checkout and in its API. Orders that are pending can still be paid without an account.',
      choices: {
        guest: 'Everybody, with or without an account',
        required:
          'Customers who are signed in; others are asked to sign in or sign up first, and their bag waits',
      },
    },
    phone: {
      label: 'Phone',
      hint: 'In each address at the checkout and in customers’ address books. A phone that is not asked for is not stored.',
      choices: { off: 'Not asked for', optional: 'May be left out', required: 'Must be given' },
    },
    company: {
      label: 'Company',
      hint: 'In each address too.',
      choices: { off: 'Not asked for', optional: 'May be left out', required: 'Must be given' },
    },
    terms: {
      label: 'Terms',
      hint: 'Your page of terms is linked beside “Pay” as soon as it is published; before that there is nothing to agree to. With a box, each order shows which version was agreed to, and when.',
      choices: {
        shown: 'Linked beside “Pay”',
        ticked: 'A box to tick beside “Pay”',
      },
    },
    note: {
      label: 'A note with the order',
      hint: 'You see it on the order, on its packing slip and in the mails about it.',
      choices: { off: 'Not asked for', optional: 'May be written, up to 500 characters' },
    },
  },
  orders: {
    prefix: {
      label: 'Before each number',
      hint: 'Such as MAR- for MAR-10001: up to 8 capital letters, digits and hyphens, with a letter or hyphen at the end. Orders that are placed from now on have it; those that stand keep their numbers.',
      fault:
        'Enter up to 8 capital letters, digits and hyphens, with a letter or hyphen at the end.',
    },
    start: {
      label: 'Numbers begin at',
      hint: 'The next order gets this number, and each one after it the next. It can only go up once there are orders, so that no two have the same.',
      fault: 'Enter a whole number above those that orders have already, up to 999999999.',
    },
  },
  unpaid: {
    endsAfterDays: {
      label: 'Days until an order to be paid on delivery ends',
      hint: 'When nothing of it was sent by then, it is cancelled, its goods are for sale again and the customer gets a mail. Orders that were placed before follow too. From 1 to 90.',
    },
  },
  stock: {
    lowAt: {
      label: 'Low is',
      hint: 'As many units left as this, or fewer; 0 is sold out. Whoever stands under Notices to you is told by mail. What is not counted never runs low.',
    },
  },
  mails: {
    senderName: {
      label: 'Name of the sender',
      hint: 'What people see in their inbox. Left empty: the name of your shop.',
    },
    senderAddress: {
      label: 'Address of the sender',
      hint: 'Every mail of the shop comes from it: about orders and accounts, to your team, and the newsletter. An address of your own domain, which your mail provider may send for. Left empty: the one the server was started with (MAIL_FROM).',
      fault:
        'Enter an email address of Latin letters such as hello@shop.example, or leave it empty.',
    },
    replyTo: {
      label: 'Address for answers',
      hint: 'Where answers to mails go. Left empty: to the sender. What visitors write with the contact form is always answered to them.',
      fault:
        'Enter an email address of Latin letters such as hello@shop.example, or leave it empty.',
    },
  },
  notices: {
    newOrders: {
      label: 'Told of new orders',
      hint: 'One email address on each line, 10 at most. Each gets a mail for every order.',
    },
    lowStock: {
      label: 'Told of low stock',
      hint: 'One email address on each line, 10 at most. Within a quarter of an hour, each gets one mail for all that runs low, and none again until there is enough of it once more.',
    },
  },
  access: { staffTwoFactor: { label: 'Staff need a second factor' } },
} satisfies { [G in GroupName]: GroupWords<(typeof GROUPS)[G]> };

/** The pages of Settings: a name, and in a sentence what can be set there. */
export const pages = {
  identity: {
    title: 'Name and address',
    text: 'What your shop is called, who sells, and how customers reach you.',
  },
  look: {
    title: 'Look',
    text: 'Colours, type, corners and the shape of pictures. Whatever you choose, every text stays readable, in the light and in the dark.',
  },
  branding: {
    title: 'Logo and icon',
    text: 'The logo in the head of your pages, and the icon in browser tabs and on home screens. Without them, the name of your shop is set in type, and its first letter on your accent is the icon.',
  },
  opening: {
    title: 'Open or closed',
    text: 'Whether customers may come in, and what they read while they may not.',
  },
  shop: { title: 'Time zone', text: 'When your day begins and ends, and the times you are told.' },
  languages: { title: 'Languages', text: 'What your shop can be read in.' },
  currencies: { title: 'Currencies', text: 'What your prices can be in.' },
  payments: { title: 'Payment methods', text: 'How customers can pay, and in which countries.' },
  checkout: {
    title: 'Checkout',
    text: 'Who may order, what is asked of them, and what they agree to.',
  },
  orders: {
    title: 'Order numbers',
    text: 'What the numbers of your orders look like, and where they begin.',
  },
  unpaid: {
    title: 'Unpaid orders',
    text: 'How long an order that is paid on delivery waits to be sent.',
  },
  locations: { title: 'Locations', text: 'Where your goods are stored.' },
  home: {
    title: 'Home page',
    text: 'The first screen of your shop: what it says before anything is scrolled.',
  },
  menus: { title: 'Menus', text: 'Where the head and the foot of each page lead.' },
  announcement: {
    title: 'Announcement',
    text: 'A line above the head of each page, such as days you are closed. Visitors can put it away.',
  },
  stock: { title: 'Low stock', text: 'From how many units left something runs low.' },
  mails: {
    title: 'Mails',
    text: 'From whom the mails of your shop come, where answers go, and a mail to try it.',
  },
  notices: {
    title: 'Notices to you',
    text: 'Who of your team gets a mail about new orders and low stock.',
  },
  tax: { title: 'Tax', text: 'What of your prices is tax, and what each country is charged.' },
  delivery: {
    title: 'Delivery',
    text: 'Where you sell to, what delivery there costs, and when parcels arrive.',
  },
  keys: {
    title: 'API keys',
    text: 'What other programs may do in your shop: each has a key of its own, which is shown once.',
  },
  access: { title: 'Second factor', text: 'Whether your team signs in with a second factor.' },
};

export const sections = {
  shop: 'Your shop',
  selling: 'Selling',
  stock: 'Goods and delivery',
  team: 'Team',
};

/** What is wrong with an entry, by the kind of its field. */
export const faults = {
  filled: 'Fill this in, on one line of at most {max} characters.',
  line: 'Enter one line of at most {max} characters, without links.',
  text: 'Enter at most {max} characters.',
  email: 'Enter an email address such as hello@shop.example, or leave it empty.',
  emails: 'Enter email addresses, one on each line, {max} at most.',
  integer: 'Enter a whole number from {min} to {max}.',
  colour: 'Enter a colour such as #2f5d50.',
  moment: 'Enter a day and a time, or leave both empty.',
  choice: 'Choose one of these.',
};
