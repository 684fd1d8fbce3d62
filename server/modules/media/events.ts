/** What happens to pictures. */
declare module '#platform/events.ts' {
  interface Events {
    'media.added': { mediaId: string };
  }
}

export {};
