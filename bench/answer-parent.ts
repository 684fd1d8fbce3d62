/** How a process of the load ends: it hands over what it saw, and goes once all of that is written. */
export function answerParent(seen: unknown): void {
  // A long answer is written in pieces; a channel that is closed before loses it without a word.
  process.send?.(seen, undefined, undefined, () => process.disconnect());
}
