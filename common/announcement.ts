/** Whether an announcement is to be seen. Its times are what clocks in the shop show, so they compare as they are written. */
type Announcement = { text: string; from: string; until: string };

/** `wallTime`: of now, in the shop's zone, such as `2026-12-24T08:00`. */
export const isCurrent = ({ text, from, until }: Announcement, wallTime: string): boolean =>
  text !== '' && (!from || from <= wallTime) && (!until || wallTime < until);
