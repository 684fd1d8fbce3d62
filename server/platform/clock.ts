/**
 * The one place that knows the time. Rules ask `now()`; tests move it with `setClock`.
 */
let read = () => new Date();

export function now(): Date {
  return read();
}

/** For tests: fixes the time, or gives it back to the machine when called without one. */
export function setClock(time?: Date): void {
  read = time ? () => new Date(time) : () => new Date();
}

export const seconds = (n: number) => n * 1000;
export const minutes = (n: number) => seconds(n * 60);
export const hours = (n: number) => minutes(n * 60);
export const days = (n: number) => hours(n * 24);

export function after(time: Date, ms: number): Date {
  return new Date(time.getTime() + ms);
}
