/**
 * A person's address book. While there is any address, exactly one is the default for deliveries and one for bills: the
 * first becomes both, and a default that goes hands its part on to the newest that is left.
 */

import { normalAddress } from '#common/addresses.ts';
import { type Asked, withoutUnasked } from '#common/asked-fields.ts';
import {
  type Address,
  type NewAddress,
  refuseBadAddresses,
  refuseUnlikeAsked,
} from '#modules/postal-addresses/index.ts';
import { now } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { addressBookFull, unknownAddress } from '../errors.ts';
import * as queries from './address-queries.ts';
import type { AddressChange, NewBookAddress } from './address-schemas.ts';

export const MAX_ADDRESSES = 50;

export const listAddresses = (db: Reader, accountId: string): Promise<queries.AddressRow[]> =>
  queries.addressesOf(db, accountId);

export async function addAddress(
  tx: Tx,
  accountId: string,
  { address, ...wishes }: NewBookAddress,
  asked: Asked,
): Promise<queries.AddressRow> {
  refuseBadAddresses({ address });
  refuseUnlikeAsked({ address }, asked);
  await queries.lockBook(tx, accountId);
  const known = await queries.addressesOf(tx, accountId);
  if (known.length >= MAX_ADDRESSES) throw addressBookFull(MAX_ADDRESSES);
  const id = await queries.insertAddress(tx, accountId, {
    address: withoutUnasked(toAddress(address), asked),
    time: now(),
  });
  const isFirst = known.length === 0;
  await setDefaults(tx, accountId, {
    id,
    shipping: isFirst || Boolean(wishes.isDefaultShipping),
    billing: isFirst || Boolean(wishes.isDefaultBilling),
  });
  return one(tx, accountId, id);
}

/** Locked until the end of the transaction. */
export async function addressForChange(tx: Tx, accountId: string, id: string) {
  await queries.lockBook(tx, accountId);
  return one(tx, accountId, id);
}

export async function changeAddress(
  tx: Tx,
  accountId: string,
  { id, address, isDefaultShipping, isDefaultBilling }: AddressChange & { id: string },
  asked: Asked,
): Promise<queries.AddressRow> {
  refuseBadAddresses({ address });
  refuseUnlikeAsked({ address }, asked);
  await queries.lockBook(tx, accountId);
  await one(tx, accountId, id);
  if (address) await queries.writeAddress(tx, id, withoutUnasked(toAddress(address), asked));
  await setDefaults(tx, accountId, {
    id,
    shipping: Boolean(isDefaultShipping),
    billing: Boolean(isDefaultBilling),
  });
  return one(tx, accountId, id);
}

export async function removeAddress(tx: Tx, accountId: string, id: string): Promise<void> {
  await queries.lockBook(tx, accountId);
  const { isDefaultShipping, isDefaultBilling } = await one(tx, accountId, id);
  await queries.deleteAddress(tx, id);
  const next = (await queries.addressesOf(tx, accountId)).at(-1);
  if (!next) return;
  await setDefaults(tx, accountId, {
    id: next.id,
    shipping: isDefaultShipping,
    billing: isDefaultBilling,
  });
}

/** Another person's address does not exist for this one. */
async function one(tx: Tx, accountId: string, id: string): Promise<queries.AddressRow> {
  const found = (await queries.addressesOf(tx, accountId)).find((address) => address.id === id);
  if (!found) throw unknownAddress();
  return found;
}

async function setDefaults(
  tx: Tx,
  accountId: string,
  { id, ...becomes }: { id: string; shipping: boolean; billing: boolean },
): Promise<void> {
  for (const use of ['shipping', 'billing'] as const) {
    if (becomes[use]) await queries.makeDefault(tx, accountId, { id, use });
  }
}

const toAddress = (address: NewAddress): Address =>
  normalAddress({
    ...address,
    firstName: address.firstName ?? '',
    postalCode: address.postalCode ?? '',
  });
