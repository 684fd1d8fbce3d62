/** How the merchant arranges the ways to pay: on or off, in which order, by which name, for whom. */
import { CURRENCIES } from '#common/locales.ts';
import { readSettings } from '#modules/settings/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { versionOf } from '#platform/version.ts';
import type { Config } from '#server/config.ts';
import { noMethod, withoutInstructions } from '../errors.ts';
import type { Providers } from '../providers/index.ts';
import {
  allMethods,
  fits,
  lacksInstructions,
  nameOf,
  type OfferedMethod,
  providerNameOf,
} from './methods.ts';
import { setupOf } from './provider-setup.ts';
import { type ArrangedMethod, arrangedMethods, lockMethods, writeMethod } from './queries.ts';
import type { Arrangement, MethodForStaff } from './schemas.ts';

export async function listMethods(
  db: Reader,
  config: Config,
  { providers, locale }: { providers: Providers; locale: string },
) {
  const methods = allMethods(await arrangedMethods(db), providers);
  const isReached = await reachOf(db);
  return {
    version: orderVersion(methods),
    items: methods.map((method) => present(method, locale, isReached(method))),
    providers: setupOf(config),
  };
}

/** Ways to pay that are offered to somebody at least; none: nobody can buy anything. */
export async function countOffered(db: Reader, providers: Providers): Promise<number> {
  const isReached = await reachOf(db);
  return allMethods(await arrangedMethods(db), providers).filter(isReached).length;
}

const orderVersion = (methods: OfferedMethod[]) =>
  versionOf(methods.map(({ traits }) => traits.method));

export async function methodForChange(
  tx: Tx,
  { method, providers }: { method: string; providers: Providers },
) {
  await lockMethods(tx);
  const known = allMethods(await arrangedMethods(tx), providers).find(
    ({ traits }) => traits.method === method,
  );
  return known && { ...told(known.arranged), version: versionOf(told(known.arranged)) };
}

export async function methodOrderForChange(tx: Tx, providers: Providers) {
  await lockMethods(tx);
  const methods = allMethods(await arrangedMethods(tx), providers);
  return { methods: methods.map(({ traits }) => traits.method), version: orderVersion(methods) };
}

/** Replaces what is arranged about one way to pay, but for its place in the list. */
export async function arrangeMethod(
  tx: Tx,
  actor: Actor,
  { method, providers, wanted }: { method: string; providers: Providers; wanted: Arrangement },
): Promise<void> {
  await lockMethods(tx);
  const known = allMethods(await arrangedMethods(tx), providers).find(
    ({ traits }) => traits.method === method,
  );
  if (!known) throw noMethod();
  const { traits, arranged: before } = known;
  const names = filled(wanted.names);
  const instructions = filled(wanted.instructions);
  if (wanted.enabled && lacksInstructions(traits, { instructions })) throw withoutInstructions();
  if (wanted.intent === 'authorise' && !traits.canAuthorise) {
    throw badField('/intent', 'is not possible with this way to pay');
  }
  const foreign = wanted.currencies.findIndex((one) => traits.currencies?.includes(one) === false);
  if (foreign >= 0)
    throw badField(`/currencies/${foreign}`, 'is not possible with this way to pay');
  const { position } = before;
  const after: ArrangedMethod = { method, position, ...wanted, names, instructions };
  await writeMethod(tx, after, now());
  await audit(tx, actor, {
    action: 'payment_method.update',
    subjectType: 'payment_method',
    subjectId: method,
    before: told(before),
    after: told(after),
  });
}

/** Puts ways to pay in this order; those that are not named follow as they stood. */
export async function orderMethods(
  tx: Tx,
  actor: Actor,
  { providers, wanted }: { providers: Providers; wanted: string[] },
): Promise<void> {
  await lockMethods(tx);
  const methods = allMethods(await arrangedMethods(tx), providers);
  const before = methods.map(({ traits }) => traits.method);
  const wrong = wanted.findIndex((one, i) => !before.includes(one) || wanted.indexOf(one) < i);
  if (wrong >= 0) throw badField(`/methods/${wrong}`, 'is not a way to pay, or stands there twice');
  const after = [...wanted, ...before.filter((method) => !wanted.includes(method))];
  for (const { arranged } of methods) {
    await writeMethod(tx, { ...arranged, position: after.indexOf(arranged.method) }, now());
  }
  await audit(tx, actor, {
    action: 'payment_method.reorder',
    subjectType: 'payment_method',
    subjectId: 'all',
    before: { methods: before },
    after: { methods: after },
  });
}

/** What a shop begins with, before anybody works in it: these in this order, all switched on. */
export async function arrangeAtFirst(
  tx: Tx,
  first: { method: string; instructions?: Record<string, string> }[],
): Promise<void> {
  for (const [position, { method, instructions = {} }] of first.entries()) {
    const everywhere = { names: {}, currencies: [], countries: [], intent: 'capture' as const };
    await writeMethod(tx, { method, enabled: true, position, instructions, ...everywhere }, now());
  }
}

/** Whether a way to pay is offered to anybody: in a currency of the shop, to a country it delivers to. */
async function reachOf(db: Reader): Promise<(method: OfferedMethod) => boolean> {
  const { countries } = (await readSettings(db)).delivery;
  const payers = CURRENCIES.flatMap((currency) =>
    countries.map((country) => ({ currency, country })),
  );
  return (method) => payers.some((payer) => fits(method, payer));
}

function present(
  { provider, traits, arranged }: OfferedMethod,
  locale: string,
  isReached: boolean,
): MethodForStaff {
  const { method, enabled, names, instructions, currencies, countries, intent } = arranged;
  const isUnsaid = lacksInstructions(traits, arranged);
  const standing = !enabled ? 'off' : isUnsaid ? 'unsaid' : isReached ? 'offered' : 'nowhere';
  return {
    method,
    standing,
    enabled,
    names,
    instructions,
    currencies,
    countries,
    intent,
    version: versionOf(told(arranged)),
    provider: provider.name,
    providerName: providerNameOf(provider, locale),
    name: nameOf(arranged, locale),
    usualName: nameOf({ ...arranged, names: {} }, locale),
    flow: traits.flow,
    canAuthorise: traits.canAuthorise === true,
    needsInstructions: traits.needsInstructions === true,
    possibleCurrencies: CURRENCIES.filter((one) => traits.currencies?.includes(one) ?? true),
    demo: traits.isDemo === true,
  };
}

/** Without the languages in which nothing is said. */
const filled = (words: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(words)
      .map(([locale, text]) => [locale, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );

const told = ({ method: _method, position: _position, ...rest }: ArrangedMethod) => rest;
