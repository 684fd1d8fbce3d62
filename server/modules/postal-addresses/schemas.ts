/** Postal addresses in requests and answers. */
import { type Static, Type } from 'typebox';
import { FilledLine, MaybeName, NameLine, OneLine, Shape, Text } from '#platform/schemas.ts';

export const CountryCode = Type.String({
  pattern: '^[A-Z]{2}$',
  description: 'ISO 3166-1 alpha-2',
});

/** An address as it is kept: where the country has no postal code, that is empty. */
export const AddressSchema = Shape(
  {
    firstName: Text(100),
    lastName: Text(100),
    company: Type.Optional(Text(100)),
    line1: Text(200),
    line2: Type.Optional(Text(200)),
    city: Text(100),
    region: Type.Optional(Text(100)),
    postalCode: Text(20),
    country: CountryCode,
    phone: Type.Optional(Text(30)),
  },
  { title: 'Address', description: 'A postal address' },
);
export type Address = Static<typeof AddressSchema>;

/** An address that is sent: what its country needs besides is told by `refuseBadAddresses`. */
export const NewAddressSchema = Shape(
  {
    ...AddressSchema.properties,
    firstName: Type.Optional(
      MaybeName(100, {
        description: 'Left out by people with one name: that is their last name',
      }),
    ),
    lastName: NameLine(100),
    company: Type.Optional(OneLine(100)),
    line1: FilledLine(200),
    line2: Type.Optional(OneLine(200)),
    city: FilledLine(100),
    phone: Type.Optional(OneLine(30)),
    postalCode: Type.Optional(
      OneLine(20, { description: 'Needed, and in its form, where the country has postal codes' }),
    ),
    region: Type.Optional(
      OneLine(100, { description: 'Needed in some countries: US, CA, AU, IN …' }),
    ),
  },
  { title: 'NewAddress', description: 'A postal address; what it must have depends on `country`' },
);
export type NewAddress = Static<typeof NewAddressSchema>;
