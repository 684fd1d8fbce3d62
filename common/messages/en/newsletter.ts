/** The newsletter, as visitors meet it. */
export const newsletter = {
  title: 'A letter now and then',
  text: 'News and offers by email.',
  email: 'Send it to',
  submit: 'Subscribe',
  /** What is agreed to. Each wording that was ever shown is stored with the consents given to it. */
  consent:
    'I want news and offers from {shop}. I can unsubscribe at any time with the link in every mail.',
  asked: 'Look into your mailbox',
  askedText:
    'If this address is not subscribed yet, a mail with a link is on its way. Once you use the link, you are subscribed.',
  confirm: {
    title: 'Subscribe to the newsletter',
    text: 'One press and you are subscribed.',
    submit: 'Subscribe',
    done: 'You are subscribed. Every mail has a link to unsubscribe.',
    noToken: 'This link is incomplete. Open it from the mail once more.',
  },
  unsubscribe: {
    title: 'Unsubscribe',
    text: 'One press and no more newsletters come to you. Mails about your orders still do.',
    submit: 'Unsubscribe',
    done: 'You are unsubscribed. No more newsletters will come.',
    noToken: 'This link is incomplete. Open it from the newsletter once more.',
  },
  toShop: 'To the shop',
} as const;
