/** A person's own pages about what the shop knows of them. */
export const me = {
  details: {
    title: 'Details',
    name: 'Name',
    language: 'Language of mails',
    email: 'Email',
    changeEmail: 'Change the address',
    save: 'Save',
    saved: 'Saved.',
  },
  addresses: {
    title: 'Addresses',
    none: 'No addresses yet.',
    noneText: 'Keep one here, and the checkout is filled in for you.',
    add: 'Add an address',
    addTitle: 'A new address',
    editTitle: 'Change the address',
    edit: 'Change',
    editOf: 'Change: {address}',
    remove: 'Remove',
    removeOf: 'Remove: {address}',
    save: 'Save the address',
    cancel: 'Back to the addresses',
    defaults: 'Use it by default',
    shipping: 'For deliveries',
    billing: 'For bills',
    isShipping: 'Default for deliveries',
    isBilling: 'Default for bills',
    makeShipping: 'Deliver here by default',
    makeShippingOf: 'Deliver here by default: {address}',
    makeBilling: 'Bill here by default',
    makeBillingOf: 'Bill here by default: {address}',
    done: {
      added: 'The address was added.',
      saved: 'The address was saved.',
      removed: 'The address was removed.',
      default: 'The default was changed.',
    },
  },
  checkout: {
    choose: 'From your addresses',
    use: 'Use this address',
    other: 'Another address',
    save: 'Save to my addresses',
  },
  privacy: {
    title: 'Your data',
    download: 'Download your data',
    downloadText:
      'Everything the shop knows of you in one file: your details, addresses, orders, where you were signed in, and what staff wrote down.',
    downloadLink: 'Download the file',
    close: 'Delete your account',
    closeText:
      'You are signed out everywhere, and your details, addresses and ways to sign in are gone for good.',
    stays:
      'Orders stay in the shop’s books, as the law asks: what was bought, what it cost, and the country. Your name, addresses, phone number and email are taken out of them, and out of mails that were sent.',
    waits:
      'While an order is not paid or not shipped yet, this is not possible: the parcel still needs your address.',
    understood: 'I understand that this cannot be undone.',
    tick: 'Tick this first.',
    closeButton: 'Delete my account',
  },
  closed: {
    title: 'Your account is deleted',
    text: 'We have sent a last mail to say so. Thank you for having been here.',
    link: 'Back to the shop',
  },
} as const;
