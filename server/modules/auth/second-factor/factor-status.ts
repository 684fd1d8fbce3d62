/** The rule that staff use their permissions with a second factor, and a session's status by it. */
import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import { notSignedIn } from '#platform/errors.ts';
import type { Config } from '#server/config.ts';
import * as queries from '../queries.ts';

/** The setting `settings.access.staffTwoFactor`: a demo requires no second factor unless told to. */
export const isRequiredOfStaff = (config: Config, setting: boolean | null) =>
  setting ?? config.mode === 'live';

export function isTwoFactorRequired(config: Config, session: queries.SessionRow): boolean {
  return isRequiredOfStaff(config, session.staffTwoFactor) && session.permissions.length > 0;
}

export type FactorStatus = {
  /** This person has permissions that wait for a second factor. */
  required: boolean;
  /** A second factor was used in this session. */
  shown: boolean;
  /** The session began with the link that the shop prints in the terminal of whoever runs it. */
  byOwnerLink: boolean;
};

/** A session's status by second factors, read before they are changed. */
export async function factorStatus(
  db: Reader,
  config: Config,
  sessionId: string,
): Promise<FactorStatus> {
  const session = await queries.session(db, sessionId, now());
  if (!session) throw notSignedIn();
  return {
    required: isTwoFactorRequired(config, session),
    shown: session.secondFactor,
    byOwnerLink: session.method === 'owner_link',
  };
}
