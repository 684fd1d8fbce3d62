import type { FastifyPluginAsync } from 'fastify';
import type { App } from './http.ts';

/** Registers routes in a scope of their own: their parsers and hooks reach no other route. */
export function registerScope(
  app: App,
  routes: (scope: App) => void | Promise<void>,
  options: { prefix?: string } = {},
) {
  const plugin: FastifyPluginAsync = async (scope) => {
    await routes(scope as App);
  };
  return app.register(plugin, options);
}
