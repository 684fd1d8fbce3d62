/** The merchant's settings of payment methods: enabled or not, in which order, by which name, for whom. */
import { isCurrency } from '#common/money.ts';
import { readSettings, type Settings } from '#modules/settings/index.ts';
import { readZones } from '#modules/shipping/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { versionOf } from '#platform/version.ts';
import type { Config } from '#server/config.ts';
import { instructionsMissing, noMethod } from '../errors.ts';
import type { Providers } from '../providers/index.ts';
import {
  allMethods,
  isOfferedTo,
  lacksInstructions,
  nameOf,
  type OfferedMethod,
  providerNameOf,
} from './methods.ts';
import { setupOf } from './provider-setup.ts';
import { lockMethods, type MethodSettings, readMethodSettings, writeMethod } from './queries.ts';
import type { MethodForStaff, MethodSettingsBody } from './schemas.ts';

export async function listMethods(
  db: Reader,
  config: Config,
  { providers, locale }: { providers: Providers; locale: string },
) {
  const methods = allMethods(await readMethodSettings(db), providers);
  const shop = await readSettings(db);
  const isOffered = offeredSomewhere(shop, await countriesSold(db));
  const { currencies } = shop.currencies;
  return {
    version: orderVersion(methods),
    items: methods.map((method) =>
      present(method, locale, { isOffered: isOffered(method), currencies }),
    ),
    providers: setupOf(config),
  };
}

/** How many methods are offered to anybody at all; with none, nobody can buy. */
export async function countOffered(db: Reader, providers: Providers): Promise<number> {
  const isOffered = offeredSomewhere(await readSettings(db), await countriesSold(db));
  return allMethods(await readMethodSettings(db), providers).filter(isOffered).length;
}

const orderVersion = (methods: OfferedMethod[]) =>
  versionOf(methods.map(({ capabilities }) => capabilities.method));

export async function methodForChange(
  tx: Tx,
  { method, providers }: { method: string; providers: Providers },
) {
  await lockMethods(tx);
  const known = allMethods(await readMethodSettings(tx), providers).find(
    ({ capabilities }) => capabilities.method === method,
  );
  return (
    known && {
      ...auditedSettings(known.settings),
      version: versionOf(auditedSettings(known.settings)),
    }
  );
}

export async function methodOrderForChange(tx: Tx, providers: Providers) {
  await lockMethods(tx);
  const methods = allMethods(await readMethodSettings(tx), providers);
  return {
    methods: methods.map(({ capabilities }) => capabilities.method),
    version: orderVersion(methods),
  };
}

/** Replaces the settings of a payment method, except its position. */
export async function configureMethod(
  tx: Tx,
  actor: Actor,
  {
    method,
    providers,
    requested,
  }: { method: string; providers: Providers; requested: MethodSettingsBody },
): Promise<void> {
  await lockMethods(tx);
  const known = allMethods(await readMethodSettings(tx), providers).find(
    ({ capabilities }) => capabilities.method === method,
  );
  if (!known) throw noMethod();
  const { capabilities, settings: before } = known;
  const names = filled(requested.names);
  const instructions = filled(requested.instructions);
  if (requested.enabled && lacksInstructions(capabilities, { instructions }))
    throw instructionsMissing();
  if (requested.intent === 'authorise' && !capabilities.canAuthorise) {
    throw badField('/intent', 'not_of_method');
  }
  const foreign = requested.currencies.findIndex(
    (one) => !isCurrency(one) || capabilities.currencies?.includes(one) === false,
  );
  if (foreign >= 0) throw badField(`/currencies/${foreign}`, 'not_of_method');
  const { position } = before;
  const after: MethodSettings = { method, position, ...requested, names, instructions };
  await writeMethod(tx, after, now());
  await audit(tx, actor, {
    action: 'payment_method.update',
    sensitive: true,
    subjectType: 'payment_method',
    subjectId: method,
    before: auditedSettings(before),
    after: auditedSettings(after),
  });
}

/** Puts payment methods in this order; those that are not named follow in their old order. */
export async function orderMethods(
  tx: Tx,
  actor: Actor,
  { providers, requested }: { providers: Providers; requested: string[] },
): Promise<void> {
  await lockMethods(tx);
  const methods = allMethods(await readMethodSettings(tx), providers);
  const before = methods.map(({ capabilities }) => capabilities.method);
  const wrong = requested.findIndex(
    (one, i) => !before.includes(one) || requested.indexOf(one) < i,
  );
  if (wrong >= 0) throw badField(`/methods/${wrong}`, 'not_a_method');
  const after = [...requested, ...before.filter((method) => !requested.includes(method))];
  for (const { settings } of methods) {
    await writeMethod(tx, { ...settings, position: after.indexOf(settings.method) }, now());
  }
  await audit(tx, actor, {
    action: 'payment_method.reorder',
    subjectType: 'payment_method',
    subjectId: 'all',
    before: { methods: before },
    after: { methods: after },
  });
}

/** The methods of a new shop, in this order, all enabled. */
export async function configureFirstMethods(
  tx: Tx,
  first: { method: string; instructions?: Record<string, string> }[],
): Promise<void> {
  for (const [position, { method, instructions = {} }] of first.entries()) {
    const everywhere = { names: {}, currencies: [], countries: [], intent: 'capture' as const };
    await writeMethod(tx, { method, enabled: true, position, instructions, ...everywhere }, now());
  }
}

const countriesSold = async (db: Reader) =>
  (await readZones(db)).flatMap(({ countries }) => countries);

/** Whether a method is offered to anybody: in a currency of the shop, in a country it delivers to. */
function offeredSomewhere(
  { currencies: { currencies: sold } }: Settings,
  countries: string[],
): (method: OfferedMethod) => boolean {
  const payers = sold.flatMap((currency) => countries.map((country) => ({ currency, country })));
  return (method) => payers.some((payer) => isOfferedTo(method, payer));
}

function present(
  { provider, capabilities, settings }: OfferedMethod,
  locale: string,
  { isOffered, currencies: sold }: { isOffered: boolean; currencies: string[] },
): MethodForStaff {
  const { method, enabled, names, instructions, currencies, countries, intent } = settings;
  const isUnexplained = lacksInstructions(capabilities, settings);
  const standing = !enabled ? 'off' : isUnexplained ? 'unsaid' : isOffered ? 'offered' : 'nowhere';
  return {
    method,
    standing,
    enabled,
    names,
    instructions,
    currencies,
    countries,
    intent,
    version: versionOf(auditedSettings(settings)),
    provider: provider.name,
    providerName: providerNameOf(provider, locale),
    name: nameOf(settings, locale),
    usualName: nameOf({ ...settings, names: {} }, locale),
    flow: capabilities.flow,
    canAuthorise: capabilities.canAuthorise === true,
    needsInstructions: capabilities.needsInstructions === true,
    possibleCurrencies: sold.filter((one) => capabilities.currencies?.includes(one) ?? true),
    demo: capabilities.isDemo === true,
  };
}

/** Drops languages without a text. */
const filled = (words: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(words)
      .map(([locale, text]) => [locale, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );

const auditedSettings = ({ method: _method, position: _position, ...rest }: MethodSettings) => rest;
