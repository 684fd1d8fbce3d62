/** What comes in by the contact form. */
declare module '#platform/events.ts' {
  interface Events {
    'contact.received': { messageId: string };
    'contact.deleted': { messageId: string };
  }
}

export {};
