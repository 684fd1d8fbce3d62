export const demo = {
  mailbox: {
    title: 'Mailbox',
    text: 'Every mail this demonstration would have sent. None of them left this machine.',
    empty: 'No mail yet. Make an account or place an order, then look again.',
    to: 'To {address}',
    emptied: 'Emptied, since its reader deleted their account',
    back: 'All mails',
    plain: 'Plain text',
    frame: 'The mail as its reader sees it',
    older: 'Older mails',
  },
} as const;
