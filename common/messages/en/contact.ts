/** The contact form, as visitors meet it. */
export const contact = {
  title: 'Write to us',
  text: 'Ask anything about our goods or an order of yours. We answer by email.',
  name: 'Your name',
  email: 'Email',
  order: 'Order number',
  orderHint: 'If it is about an order. It is in the mail we sent you.',
  message: 'Message',
  messageHint: 'Up to {max, number} characters.',
  submit: 'Send the message',
  sending: 'Sending',
  sent: 'We have your message',
  sentText: 'Thank you. We answer by email, to the address you gave.',
  leaveEmpty: 'Leave this empty',
  toShop: 'To the shop',
} as const;
