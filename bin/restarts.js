// When a shop that ended is restarted. Plain JavaScript, like the entry point that uses it.
const MAX_RESTARTS = 5;
const RESTARTS_WITHIN_MS = 10 * 60_000;
/** The exit code of a restarted shop whose database is unreachable; server/main.ts uses it. */
const DATABASE_AWAY = 75;
const LONGEST_PAUSE_MS = 30_000;
const PRINT_EVERY_MS = 60_000;

/**
 * A shop that crashed after it had opened is restarted: at once, then after longer and longer pauses, and not for ever,
 * so that whoever operates the machine sees that something is wrong. One that never opened has said why, and would say
 * it again. While its database is unreachable it waits without end.
 */
export function restarts() {
  let wasOpen = false;
  let times = [];
  let waiting = waits();
  return ({ code, signal, hasOpened }) => {
    wasOpen ||= hasOpened;
    if (code === 0 || !wasOpen) return undefined;
    if (code === DATABASE_AWAY && !hasOpened) return waiting();
    waiting = waits();
    const now = Date.now();
    times = times.filter((time) => time > now - RESTARTS_WITHIN_MS);
    const how = `The shop ended unexpectedly (${signal ?? `code ${code}`})`;
    if (times.length === MAX_RESTARTS) {
      console.error(
        `${how}, after ${MAX_RESTARTS} restarts within ten minutes: it stays closed. What it said last stands above.`,
      );
      return undefined;
    }
    const pauseMs = times.length === 0 ? 0 : 250 * 2 ** times.length;
    times.push(now);
    const when = pauseMs === 0 ? 'at once' : `in ${pauseMs / 1000} s`;
    console.error(
      `${how}. It is started again ${when} (restart ${times.length} of at most ${MAX_RESTARTS} within ten minutes).`,
    );
    return { pauseMs, how: 'aloud' };
  };
}

/** Longer and longer pauses; once a minute the shop reports what its database lacks. */
function waits() {
  let pauseMs = 500;
  let printedAt = Date.now();
  let isFirst = true;
  return () => {
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    const startsAt = Date.now() + pauseMs;
    if (isFirst) console.error('It is tried again until the database can be used.');
    isFirst = false;
    if (startsAt - printedAt < PRINT_EVERY_MS) return { pauseMs, how: 'quietly' };
    printedAt = startsAt;
    return { pauseMs, how: 'aloud' };
  };
}
