/** What the merchant decides that others follow. */
declare module '#platform/events.ts' {
  interface Events {
    'currencies.changed': Record<string, never>;
    'languages.changed': Record<string, never>;
  }
}

export {};
