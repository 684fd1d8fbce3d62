/**
 * A closed shop sells nothing and shows nothing, also through the API. Staff and their keys come in as always, friends
 * by the shop's password, except in maintenance. Signing in, orders under way with their payments, and what providers
 * report go on; and who is behind the shop, and what it does with addresses, is said as long as it takes any.
 */
import { memberOf } from '#common/narrow.ts';
import { doorsOf } from '#common/settings/opening.ts';
import { rememberedSettings, SETTINGS_TAG } from '#modules/settings/index.ts';
import type { Caller } from '#platform/caller.ts';
import type { Gate } from '#platform/gate.ts';
import type { Platform } from '#platform/platform.ts';
import { inMaintenance, shopIsClosed } from './errors.ts';
import { isPass } from './password.ts';
import { isLegalPage } from './queries.ts';

/** What is answered while the shop is closed: a new operation is closed unless it stands here. */
const STAYS_OPEN =
  /^\/api\/v1\/(admin|auth|me|setup|shop|menus|policies|orders|payment-methods|newsletter|contact|demo)(\/|$)/;
const CLOSES = /^\/api\/v1\//;
const ONE_PAGE = '/api/v1/pages/:slug';
export const PASS_HEADER = 'shop-pass';
const CLOSED_RETRY_SECONDS = 24 * 3600;

/** Remembers whether the shop is open; a notice of changed settings makes it look again before the next answer. */
export function createGate(platform: Platform): Gate {
  const { config, db, channel } = platform;
  let isOpen = false;
  let notices = 0;
  const forget = () => {
    notices += 1;
    isOpen = false;
  };
  channel.on('notice', (notice) => {
    if ('stale' in notice && notice.stale.includes(SETTINGS_TAG)) forget();
  });
  for (const change of ['up', 'down'] as const) channel.on(change, forget);
  const look = async () => {
    const before = notices;
    const { state, maintenanceMinutes } = (await rememberedSettings(platform)).opening;
    const doors = doorsOf(state, config.mode);
    if (before === notices) isOpen = doors === 'open' && channel.connected;
    return { doors, minutes: maintenanceMinutes };
  };
  return {
    isShut({ routeOptions: { url = '' } }) {
      return !isOpen && CLOSES.test(url) && !STAYS_OPEN.test(url);
    },
    async admit(request, caller) {
      const { doors, minutes } = await look();
      if (doors === 'open' || isStaff(caller)) return;
      const { routeOptions, params } = request;
      if (routeOptions.url === ONE_PAGE && (await isLegalPage(db, memberOf(params, 'slug'))))
        return;
      if (doors === 'maintenance') throw inMaintenance(minutes * 60);
      const pass = request.headers[PASS_HEADER];
      if (typeof pass === 'string' && (await isPass({ db, config }, pass))) return;
      throw shopIsClosed(CLOSED_RETRY_SECONDS);
    },
  };
}

const isStaff = (caller: Caller) =>
  caller.kind === 'key' || (caller.kind === 'account' && caller.permissions.length > 0);
