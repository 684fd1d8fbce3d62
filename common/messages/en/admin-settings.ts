/** Settings of the shop as a whole. */
export const settings = {
  title: 'Settings',
  tabsLabel: 'Kinds of settings',
  tabs: { shop: 'Shop', payments: 'Payment methods', locations: 'Locations' },
  locations: {
    text: 'Where your goods are stored. An order leaves from a location that has all of it, the default one first; what is cancelled goes back to where it came from. A product’s page leads to its stock at each location; integrations set it too.',
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
    endsAfterDays: 'Days until an order to be paid on delivery ends',
    endsAfterDaysHint:
      'When nothing of it was sent by then, it is cancelled, its goods are for sale again and the customer gets a mail. From 1 to 90.',
    endsAfterDaysFault: 'Enter a whole number from 1 to 90.',
  },
};
