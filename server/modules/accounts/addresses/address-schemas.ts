import { type Static, Type } from 'typebox';
import { AddressSchema, NewAddressSchema } from '#modules/postal-addresses/index.ts';
import { Id, Named, Shape } from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';

const Becomes = Type.Optional(
  Type.Literal(true, { description: 'Makes it the default in place of the one before' }),
);

/** `address` is what `PUT cart/addresses` takes. */
export const NewBookAddressSchema = Shape({
  address: NewAddressSchema,
  isDefaultShipping: Becomes,
  isDefaultBilling: Becomes,
});
export type NewBookAddress = Static<typeof NewBookAddressSchema>;

export const AddressChangeSchema = Shape({
  address: Type.Optional(NewAddressSchema),
  isDefaultShipping: Becomes,
  isDefaultBilling: Becomes,
});
export type AddressChange = Static<typeof AddressChangeSchema>;

export const BookAddressSchema = Named('BookAddress', {
  id: Id,
  version: { ...Version, description: 'Of the address itself' },
  address: AddressSchema,
  isDefaultShipping: Type.Boolean(),
  isDefaultBilling: Type.Boolean(),
});
export const AddressBookSchema = Named('AddressBook', { items: Type.Array(BookAddressSchema) });
