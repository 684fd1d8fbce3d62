/**
 * Staff see at their next look what they have just changed: the answer to a change waits until this process has heard
 * its own notifications, which drop what it has cached. Other processes hear them within milliseconds.
 */
import type { RouteOptions } from 'fastify';
import type { Channel } from './channel.ts';

const NOT_STAFF = new Set(['public', 'account']);

/** For the app's `onRoute`. Calls of others are left as they are. */
export const awaitOwnNotices = (channel: Channel) => (route: RouteOptions) => {
  const { permission = 'public' } = route.config ?? {};
  if (NOT_STAFF.has(permission) || /GET|HEAD/.test(String(route.method))) return;
  const wait: RouteOptions['onSend'] = (_request, reply, payload, done) => {
    if (reply.statusCode >= 400) return done(null, payload);
    channel.caughtUp().then(() => done(null, payload), done);
  };
  const given = route.onSend ?? [];
  route.onSend = [...(Array.isArray(given) ? given : [given]), wait] as RouteOptions['onSend'];
};
