/** Work in progress: `track` adds a piece of it, `idle` waits until none is left, later additions included. */
export function createPendingWork() {
  const pending = new Set<Promise<void>>();
  const track = (work: Promise<void>): Promise<void> => {
    const tracked = work.finally(() => pending.delete(tracked));
    pending.add(tracked);
    return tracked;
  };
  const idle = async () => {
    while (pending.size > 0) await Promise.all(pending);
  };
  return { track, idle };
}
