/**
 * The scripts of a page that was not visited yet. React Router loads the whole page anew when one does not come, which
 * without a connection means leaving the shop; so they are fetched first, and held like everything else.
 */
import { type ClientInstrumentation, matchRoutes } from 'react-router';
import { actBehind, followsAnAct } from './acts.ts';
import { fetchWithRetry, NoAnswer } from './fetch-with-retry.ts';
import { routesOfPage } from './router.ts';

type Files = { module: string; imports?: string[]; css?: string[] };
type RouterGlobals = {
  __reactRouterManifest?: { routes: Record<string, Files | undefined> };
  __reactRouterRouteModules?: Record<string, unknown>;
};

const globals = () => window as RouterGlobals;

function missingFiles(path: string): string[] {
  const { __reactRouterManifest: manifest } = globals();
  const loaded = globals().__reactRouterRouteModules ?? {};
  const matches = matchRoutes(routesOfPage(), path) ?? [];
  return matches.flatMap(({ route: { id = '' } }) => {
    const files = manifest?.routes[id];
    if (!files || id in loaded) return [];
    return [files.module, ...(files.imports ?? []), ...(files.css ?? [])];
  });
}

async function fetchAll(addresses: string[], signal: AbortSignal): Promise<void> {
  await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address, { signal, cache: 'force-cache' });
      if (answer.status >= 500) throw new NoAnswer('failed');
      await answer.arrayBuffer();
    }),
  );
}

const isForm = (method: string | undefined) => method !== undefined && !/^get$/i.test(method);

type Navigation = { to: string; formMethod?: string; signal?: AbortSignal };

/** Goes on once the scripts are there. A way that was given up for another never begins. */
function filesFirst(
  go: () => Promise<unknown>,
  { to, formMethod, signal }: Navigation,
): Promise<void> {
  const path = new URL(to, location.href).pathname;
  const missing = missingFiles(path);
  if (missing.length === 0) return go().then(() => {});
  const act = isForm(formMethod) ? actBehind(path) : null;
  const wanted = signal || followsAnAct() ? 'page' : 'quiet';
  const kind = isForm(formMethod) ? 'form' : wanted;
  return fetchWithRetry({ kind, path, act, signal }, (asked) => fetchAll(missing, asked)).then(
    () => go().then(() => {}),
    () => new Promise<void>(() => {}),
  );
}

let newest = new AbortController();

export const routeFilesFirst: ClientInstrumentation = {
  router({ instrument }) {
    instrument({
      navigate(go, { to, formMethod }) {
        newest.abort();
        newest = new AbortController();
        if (typeof to === 'number') return go().then(() => {});
        return filesFirst(go, { to, formMethod, signal: newest.signal });
      },
      fetch: (go, { href, formMethod }) => filesFirst(go, { to: href, formMethod }),
    });
  },
};

/** Back and forward go past the router's `navigate`, to pages whose scripts are there; what was wanted before is not. */
export function watchHistory(): void {
  window.addEventListener('popstate', () => newest.abort());
}
