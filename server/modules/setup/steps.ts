/**
 * What a shop needs before it opens, in the order in which a merchant does it. Each state is found out, never ticked.
 * Whoever adds a step adds it here, its words to `admin.setup.steps` and its page to `web/admin/setup/steps.ts`.
 */
import type { Policy } from '#common/policies.ts';
import { countOffered, type Providers } from '#modules/payments/index.ts';
import { DEFAULTS, readSettings, type Settings } from '#modules/settings/index.ts';
import { countWithoutTwoFactor } from '#modules/staff/index.ts';
import { now } from '#platform/clock.ts';
import { isLoopback } from '#platform/loopback.ts';
import type { Platform } from '#platform/platform.ts';
import * as queries from './queries.ts';

type Known = {
  config: Platform['config'];
  settings: Settings;
  progress: queries.Progress;
  methodsOffered: number;
  withoutTwoFactor: number;
};

/** Those that the law asks of most shops. */
const EXPECTED: readonly Policy[] = ['terms', 'returns', 'privacy', 'imprint'];

type Step = {
  isDone: (known: Known) => boolean;
  /** Without it nobody could buy. */
  needed?: true;
};

export const STEPS = {
  identity: {
    isDone: ({ settings: { identity } }) =>
      identity.name !== DEFAULTS.identity.name && identity.country !== '',
  },
  tax: { isDone: ({ progress }) => progress.choseCurrencies && progress.choseTax },
  delivery: { isDone: ({ progress }) => progress.delivers, needed: true },
  payment: { isDone: ({ methodsOffered }) => methodsOffered > 0, needed: true },
  sender: { isDone: ({ config }) => config.smtpUrl !== undefined },
  product: { isDone: ({ progress }) => progress.hasProduct, needed: true },
  policies: { isDone: ({ progress }) => EXPECTED.every((one) => progress.policies.includes(one)) },
  domain: {
    isDone: ({ config: { publicUrl } }) => publicUrl.startsWith('https:') && !isLoopback(publicUrl),
  },
  twoFactor: { isDone: ({ withoutTwoFactor }) => withoutTwoFactor === 0 },
} satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
const isStep = (name: string): name is StepName => Object.hasOwn(STEPS, name);
export const STEP_NAMES = Object.keys(STEPS).filter(isStep);

type Parts = Pick<Platform, 'config' | 'db'> & { providers: Providers };

/** What is done and what is not, from one look at everything. */
export async function readSteps({ config, db, providers }: Parts) {
  const [settings, methodsOffered, withoutTwoFactor] = await Promise.all([
    readSettings(db),
    countOffered(db, providers),
    countWithoutTwoFactor(db),
  ]);
  const { currency } = settings.currencies;
  const progress = await queries.readProgress(db, { currency, at: now() });
  const known = { config, settings, progress, methodsOffered, withoutTwoFactor };
  return STEP_NAMES.map((name) => {
    const step: Step = STEPS[name];
    return { name, done: step.isDone(known), needed: step.needed ?? false };
  });
}
