/** How a load process ends: it reports its figures, and exits once they are written. */
export function answerParent(seen: unknown): void {
  // A long message is written in pieces; a channel closed too early loses it silently.
  process.send?.(seen, undefined, undefined, () => process.disconnect());
}
