import type { Group } from './fields.ts';

/** From whom all mails of the shop come. Left empty, the server's own setting and the name of the shop count. */
export const mails = {
  fields: {
    senderName: { kind: 'line', max: 100, initial: '' },
    senderAddress: { kind: 'email', initial: '' },
    replyTo: { kind: 'email', initial: '' },
  },
} as const satisfies Group;
