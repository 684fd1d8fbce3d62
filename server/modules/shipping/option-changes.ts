/** What the merchant does with a zone's delivery options. A withdrawn one goes on being named by orders. */
import { type Actor, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { refuseUnsold, type Sells } from '#platform/request-locale.ts';
import { noSuchOption, tooManyOptions } from './errors.ts';
import * as queries from './queries/options.ts';
import type { OptionChange, OptionPrices } from './schemas.ts';
import { staleDelivery, zoneForChange } from './zones.ts';

export async function createOption(
  tx: Tx,
  sells: Sells,
  { zoneId, content, actor }: { zoneId: string; content: OptionChange; actor: Actor | null },
): Promise<queries.PricedOption> {
  await zoneForChange(tx, zoneId);
  refuseBadDays(content);
  refuseBadPrices(sells, content);
  if ((await queries.lockOptions(tx)).length >= queries.MAX_OPTIONS) {
    throw tooManyOptions(queries.MAX_OPTIONS);
  }
  const id = await queries.insertOption(tx, zoneId);
  const option = await queries.writeOption(tx, id, content);
  if (actor) {
    const subject = { subjectType: 'shipping_option', subjectId: id } as const;
    await audit(tx, actor, { action: 'shipping_option.create', ...subject, after: content });
  }
  await staleDelivery(tx);
  return option;
}

export async function optionForChange(tx: Tx, id: string): Promise<queries.PricedOption> {
  const option = await queries.lockOption(tx, id);
  if (!option) throw noSuchOption();
  return option;
}

/** Carts are priced anew at once. Prices in currencies that were given up stay, unless they are named. */
export async function changeOption(
  tx: Tx,
  sells: Sells,
  { id, content, actor }: { id: string; content: OptionChange; actor: Actor },
): Promise<queries.PricedOption> {
  const before = contentOf(await optionForChange(tx, id));
  refuseBadDays(content);
  refuseBadPrices(sells, content, before);
  const named = content.prices.map(({ currency }) => currency);
  const unsold = before.prices.filter(
    ({ currency }) => !named.includes(currency) && !sells.currencies.includes(currency),
  );
  const option = await queries.writeOption(tx, id, {
    ...content,
    prices: [...content.prices, ...unsold],
  });
  const after = contentOf(option);
  const subject = { subjectType: 'shipping_option', subjectId: id } as const;
  await audit(tx, actor, { action: 'shipping_option.update', ...subject, before, after });
  await staleDelivery(tx);
  return option;
}

export async function removeOption(tx: Tx, id: string, actor: Actor): Promise<void> {
  const before = contentOf(await optionForChange(tx, id));
  await queries.withdrawOption(tx, id);
  const subject = { subjectType: 'shipping_option', subjectId: id } as const;
  await audit(tx, actor, { action: 'shipping_option.delete', ...subject, before });
  await staleDelivery(tx);
}

const contentOf = ({ id: _, zoneId: __, ...content }: queries.PricedOption) => content;

/** Steps and sums that are not named stay as they are. */
export function withPrices(
  option: queries.PricedOption,
  prices: OptionPrices,
): queries.PricedOption {
  const merged = prices.map(({ amount, currency, ...more }) => {
    const before = option.prices.find((one) => one.currency === currency);
    const { freeFrom = before?.freeFrom ?? null, steps = before?.steps ?? [] } = more;
    return { amount, currency, freeFrom, steps };
  });
  return { ...option, prices: merged };
}

function refuseBadDays({ minDays, maxDays }: OptionChange): void {
  if (maxDays < minDays) throw badField('/maxDays', 'fewer_days', { min: minDays });
}

/** `before`: whoever begins to sell in a currency names one of the shop's. */
function refuseBadPrices(
  sells: Sells,
  { prices }: { prices: { currency: string; steps?: { from: number }[] }[] },
  before: { prices: { currency: string }[] } = { prices: [] },
): void {
  for (const [at, { currency, steps = [] }] of prices.entries()) {
    if (prices.findIndex((one) => one.currency === currency) < at)
      throw badField(`/prices/${at}/currency`, 'two_prices');
    const isKnown = before.prices.some((one) => one.currency === currency);
    if (!isKnown) refuseUnsold(sells, currency, `/prices/${at}/currency`);
    for (const [i, { from }] of steps.entries()) {
      if (i > 0 && from <= (steps[i - 1]?.from ?? 0))
        throw badField(`/prices/${at}/steps/${i}/from`, 'step_not_above');
    }
  }
}
