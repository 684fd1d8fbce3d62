import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Panels that lead on close behind it, and give the focus back to what opened them. */
const CLOSING_MS = 1000;

/** A browser puts the focus at the top of a new page; so do we when scripts change the page, and readers hear it. */
export function useFocusOnNewPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const focus = (event?: Event) => {
      // What opens just now has its own, such as the palette of somebody who is quick with the keys.
      if (event && 'newState' in event && event.newState === 'open') return;
      if (document.activeElement?.closest('dialog[open]')) return;
      // A field of the new page may have it already.
      if (main.current?.contains(document.activeElement)) return;
      main.current?.focus({ preventScroll: true });
    };
    focus();
    const stop = new AbortController();
    for (const closed of ['close', 'toggle']) {
      document.addEventListener(closed, focus, { capture: true, signal: stop.signal });
    }
    const timer = setTimeout(() => stop.abort(), CLOSING_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [pathname]);
  return main;
}
