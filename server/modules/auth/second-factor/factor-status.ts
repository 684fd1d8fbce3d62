/** The rule that staff use their powers with a second factor, and how a session stands towards it. */
import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import { notSignedIn } from '#platform/errors.ts';
import type { Config } from '#server/config.ts';
import * as queries from '../queries.ts';

/** What `settings.access.staffTwoFactor` comes to: a demo does not ask for a second factor unless told to. */
export const isAskedOfStaff = (config: Config, setting: boolean | null) =>
  setting ?? config.mode === 'live';

export function isTwoFactorRequired(config: Config, session: queries.SessionRow): boolean {
  return isAskedOfStaff(config, session.staffTwoFactor) && session.permissions.length > 0;
}

export type FactorStatus = {
  /** This person has powers that wait for a second factor. */
  required: boolean;
  /** It was shown in this session. */
  shown: boolean;
  /** The session began with the link that the shop prints in the terminal of whoever runs it. */
  byOwnerLink: boolean;
};

/** How a session stands towards second factors, for whoever is about to change them. */
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
