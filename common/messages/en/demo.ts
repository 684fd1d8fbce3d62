export const demo = {
  mailbox: {
    title: 'Mailbox',
    text: 'Every mail this demonstration would have sent. None of them left this machine.',
    empty: 'No mail yet. Place an order and look again.',
    to: 'To {address}',
    back: 'All mails',
    plain: 'Plain text',
    frame: 'The mail as its reader sees it',
    older: 'Older mails',
  },
} as const;
