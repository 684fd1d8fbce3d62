import type { Caller } from '#platform/caller.ts';
import type { RequestLocale } from '#platform/request-locale.ts';
import type { Viewer } from './roles.ts';

/** The caller as a viewer: their permissions decide what is offered to them. */
export const viewerOf = ({
  caller,
  requestLocale,
}: {
  caller: Caller;
  requestLocale: RequestLocale;
}): Viewer => ({
  permissions: caller.kind === 'guest' ? [] : caller.permissions,
  locale: requestLocale.locale,
});
