/** Settings of the shop as a whole. */
export const settings = {
  title: 'Settings',
  tabsLabel: 'Kinds of settings',
  tabs: { shop: 'Shop', payments: 'Ways to pay' },
  shop: {
    timeZone: 'Time zone',
    timeZoneHint:
      'Your day begins and ends by it: “today”, the filters by date, deadlines and the times in mails. Shoppers see times in their own zone where their browser tells it.',
    now: 'In the shop it is <time></time>.',
    save: 'Save',
    saved: 'Saved. All pages tell the time by it already.',
  },
};
