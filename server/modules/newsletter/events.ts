/** What happens to the list of subscribers. */
declare module '#platform/events.ts' {
  interface Events {
    'newsletter.asked': { subscriberId: string };
    'newsletter.confirmed': { subscriberId: string };
    'newsletter.removed': { subscriberId: string };
  }
}

export {};
