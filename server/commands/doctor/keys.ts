/** What can be said of payment providers' keys by looking at them. Their values are never printed. */
import type { Config } from '#server/config.ts';
import { keyedProviders, keysOf } from '#server/payment-keys.ts';
import { type Check, fault, note, ok } from './check.ts';

export function checkKeys(config: Config): Check[] {
  const checks = keyedProviders.flatMap((provider) => {
    const keys = keysOf(config.paymentKeys, provider.name);
    return keys === undefined ? [] : checkKey(config, provider, keys);
  });
  return checks.length > 0 ? checks : [withoutKeys(config)];
}

function checkKey(
  { mode, publicUrl }: Config,
  { name, displayName, settings }: (typeof keyedProviders)[number],
  keys: unknown,
): Check[] {
  const checks = settings
    .shapes(keys)
    .filter(({ value, looksLike }) => value !== undefined && !looksLike.test(value))
    .map((shape) =>
      fault(
        `${shape.name} does not look like what ${displayName} hands out`,
        `It should ${shape.usual}. Copy it again, whole, without quotes or blanks.`,
      ),
    );
  if (mode === 'live' && settings.kindOf(keys) === 'test') {
    checks.push(
      fault(
        `${displayName} is set up for tests, and this is a live shop: no real money comes in`,
        'Set the live keys. docs/payments.md tells where they are.',
      ),
    );
  }
  for (const { what, todo } of settings.problems?.(keys) ?? []) checks.push(fault(what, todo));
  if (checks.length > 0) return checks;
  const address = `${publicUrl}/webhooks/${name}`;
  return [
    ok(
      `${displayName}’s keys have the right shape (they were not tried); its webhook is ${address}`,
    ),
  ];
}

function withoutKeys({ mode }: Config): Check {
  const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    keyedProviders.map(({ displayName }) => displayName),
  );
  const todo = `Set the keys of ${names} for cards and wallets: docs/payments.md.`;
  return note(
    mode === 'live'
      ? 'No payment provider is set up: the shop offers only what is paid later, by transfer or on delivery'
      : 'No payment provider is set up: the demo takes pretend payments at its demo provider',
    todo,
  );
}
