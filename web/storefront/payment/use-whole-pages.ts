import { useEffect } from 'react';
import { stayWhileOffline } from '../../connection/whole-pages.ts';

/**
 * Links and forms leave this page as they do without scripts. A page that is shown in its place would stand under its
 * policy, and beside the provider's script. A form with `data-no-router` is the page's own.
 */
export function useWholePages(): void {
  useEffect(() => {
    const stop = new AbortController();
    const keepFromRouter = (event: Event, what: string) => {
      const leaving = event.target instanceof Element && event.target.closest(what);
      // The router hears of it last; the browser does by itself what was asked.
      if (!leaving) return;
      event.stopPropagation();
      stayWhileOffline(event);
    };
    const listening = { capture: true, signal: stop.signal };
    window.addEventListener('click', (event) => keepFromRouter(event, 'a[href]'), listening);
    window.addEventListener(
      'submit',
      (event) => keepFromRouter(event, 'form:not([data-no-router])'),
      listening,
    );
    return () => stop.abort();
  }, []);
}
