/** Links and forms that the browser follows by itself: with no connection it would show its own page in place of ours. */
import { fetchWithRetry, NoAnswer } from './fetch-with-retry.ts';

/** Stops a click or a send that would load a whole page while there is no connection. True when it has. */
export function stayWhileOffline(event: Event): boolean {
  if (navigator.onLine || event.defaultPrevented) return false;
  const again = againOf(event);
  if (!again) return false;
  event.preventDefault();
  void fetchWithRetry(
    { kind: again.form ? 'form' : 'page', path: location.pathname, act: again },
    ask,
  ).then(again.go);
  return true;
}

async function ask(): Promise<void> {
  if (!navigator.onLine) throw new NoAnswer('offline');
}

function againOf({ type, target }: Event) {
  if (!(target instanceof Element)) return null;
  const act = { element: target, button: null };
  if (type === 'submit' && target instanceof HTMLFormElement) {
    const form = target;
    return { ...act, form, go: () => form.requestSubmit() };
  }
  const link = target.closest<HTMLAnchorElement>('a[href]');
  const staysHere = !link || link.target || link.download || !/^https?:$/.test(link.protocol);
  if (staysHere || isOnThisPage(link)) return null;
  return { ...act, form: null, go: () => location.assign(link.href) };
}

const isOnThisPage = ({ href, hash }: HTMLAnchorElement) =>
  hash !== '' && href.split('#')[0] === location.href.split('#')[0];

export function watchWholePages(): void {
  // The router has said by now what it does itself.
  window.addEventListener('click', stayWhileOffline);
  window.addEventListener('submit', stayWhileOffline);
}
