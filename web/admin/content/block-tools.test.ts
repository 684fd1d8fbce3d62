import { expect, test } from 'vitest';
import { withBlock } from './block-tools.ts';

const QUOTE = '::: quote\nwho: \n\n:::';

test.each([
  ['an empty text', '', 0, `${QUOTE}\n`],
  ['the middle of a line', 'one\ntwo', 1, `one\n\n${QUOTE}\n\ntwo`],
  ['the end', 'one\n\n', 5, `one\n\n${QUOTE}\n`],
])('a block begun in %s stands apart, with the cursor in its first field', (_, text, at, then) => {
  const { words, from, to, selected } = withBlock('quote', { text, from: at, to: at });
  const written = text.slice(0, from) + words + text.slice(to);
  expect(written).toBe(then);
  expect(written.slice(0, selected[0])).toMatch(/who: $/);
});
