/** Settings of the shop as a whole. */
export const settings = {
  title: 'Settings',
  tabsLabel: 'Kinds of settings',
  tabs: { shop: 'Shop', payments: 'Payment methods' },
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
