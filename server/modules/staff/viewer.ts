import type { Audience } from '#platform/audience.ts';
import type { Caller } from '#platform/caller.ts';
import type { Viewer } from './roles.ts';

/** Whoever looks: what they may do decides what is offered to them. */
export const viewerOf = ({ caller, audience }: { caller: Caller; audience: Audience }): Viewer => ({
  powers: caller.kind === 'guest' ? [] : caller.permissions,
  locale: audience.locale,
});
