/** Stripe answers ids, and the objects themselves when asked to expand them. */
import type Stripe from 'stripe';
import { type Account, idOf } from './account.ts';
import { invalidParameter } from './answers.ts';

type Fields = Record<string, unknown>;

/** Paths as `payment_intent.latest_charge.refunds`; what cannot be expanded is refused. */
export function expandPaths(account: Account, object: object, paths: string[]): unknown {
  return paths.reduce<Fields>(
    (whole, path) => expand(account, whole, path.split('.'), path),
    object as Fields,
  );
}

function expand(account: Account, object: Fields, steps: string[], path: string): Fields {
  const [name, ...rest] = steps;
  if (!name) return object;
  const found = lookUp(account, object, name, path);
  // Nothing to expand yet.
  if (!found) return object;
  return { ...object, [name]: expand(account, found, rest, path) };
}

function lookUp(account: Account, object: Fields, name: string, path: string): Fields | undefined {
  const id = idOf(object[name] as string | { id: string } | null) ?? '';
  const kind = `${object.object}.${name}`;
  switch (kind) {
    case 'checkout.session.payment_intent':
      return account.intents.get(id) as Fields | undefined;
    case 'payment_intent.latest_charge':
      return account.charges.get(id) as Fields | undefined;
    case 'charge.refunds':
      return refundsOf(account, String(object.id));
    default:
      throw invalidParameter('expand', `This property cannot be expanded (${path}).`);
  }
}

function refundsOf(account: Account, chargeId: string): Fields {
  const data: Stripe.Refund[] = [...account.refunds.values()]
    .filter(({ charge }) => charge === chargeId)
    .reverse();
  const url = `/v1/charges/${chargeId}/refunds`;
  return { object: 'list', data: data.slice(0, 10), has_more: data.length > 10, url };
}
