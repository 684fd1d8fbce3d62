import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Panels with links close afterwards, and return the focus to what opened them. */
const CLOSING_MS = 1000;

/**
 * A browser puts the focus at the top of a new page; so do we when scripts change the page, so that screen readers
 * announce it.
 */
export function useFocusOnNewPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const focus = (event?: Event) => {
      // What is opening has its own focus, such as the palette opened by a quick key press.
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
