/** Styles that stand in the page itself: the policy of our pages lets in those with its nonce. */
import { usePage } from '../i18n/page.tsx';

/** It is there when it is empty too, since only what came with the page may change in it later. */
export function StyleBlock({ css }: { css: string }) {
  const { nonce } = usePage();
  return (
    // Browsers hide the nonce from scripts, so it is not what it was when they start.
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  );
}
