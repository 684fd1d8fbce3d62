/**
 * How far this machine's clock is from the database's. Codes, links, reservations and deadlines are made by one
 * process and judged by another, so a process whose clock is minutes off would sell what has expired and let in
 * people who were signed out.
 */

import { now } from './clock.ts';
import { type Reader, sql } from './db.ts';

/** Worth a warning: webhooks are refused when the clocks are minutes apart. */
const NOTEWORTHY_MS = 5_000;
const FAR_MS = 60_000;

/** Positive when this machine's clock is ahead. The query's own time is allowed for. */
export function skewOf(theirs: Date, ours: { began: Date; ended: Date }): number {
  const [time, began, ended] = [theirs.getTime(), ours.began.getTime(), ours.ended.getTime()];
  if (time < began) return began - time;
  return time > ended ? ended - time : 0;
}

export async function readSkew(db: Reader): Promise<number> {
  const began = now();
  const { rows } = await sql<{ time: Date }>`select clock_timestamp() as time`.execute(db);
  return rows[0] ? skewOf(rows[0].time, { began, ended: now() }) : 0;
}

export const isNoteworthy = (skewMs: number) => Math.abs(skewMs) > NOTEWORTHY_MS;
/** Too far apart to serve anybody. */
export const isFarOff = (skewMs: number) => Math.abs(skewMs) > FAR_MS;

/** "2 hours ahead of", for people. */
export function describeSkew(skewMs: number): string {
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const apart = seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  return `The clock of this machine is ${apart} ${skewMs > 0 ? 'ahead of' : 'behind'} the database's`;
}
