/**
 * The router itself. It knows where it is going before anything is drawn: its hooks know it only afterwards, which is
 * too late for the request that it sends at once, and never where a second navigation comes before the first is drawn.
 */
import type { RouteObject } from 'react-router';

type Router = {
  routes: RouteObject[];
  state: { navigation: { location?: { pathname: string } | undefined } };
};

declare global {
  interface Window {
    __reactRouterDataRouter?: Router;
  }
}

const router = () => window.__reactRouterDataRouter;

export const routesOfPage = (): RouteObject[] => router()?.routes ?? [];

/** The path of the page that is on its way, or null. */
export const pendingPath = (): string | null =>
  router()?.state.navigation.location?.pathname ?? null;
