/** What is on its way: `keep` adds a piece of work, `idle` waits until none is left, also of what came meanwhile. */
export function newUnderWay() {
  const underWay = new Set<Promise<void>>();
  const keep = (work: Promise<void>): Promise<void> => {
    const kept = work.finally(() => underWay.delete(kept));
    underWay.add(kept);
    return kept;
  };
  const idle = async () => {
    while (underWay.size > 0) await Promise.all(underWay);
  };
  return { keep, idle };
}
