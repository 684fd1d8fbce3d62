/** Stock in requests and answers. */
import { Type } from 'typebox';
import { AddressSchema } from '#modules/postal-addresses/index.ts';
import { Id, Named, Nullable } from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';

const OnHand = Type.Integer({ description: 'At this location' });
const Reserved = Type.Integer({ description: 'Promised to orders that are not settled yet' });

export const LevelSchema = Named('StockLevel', {
  variantId: Id,
  locationId: Id,
  version: Version,
  tracked: Type.Boolean({ description: 'false: not counted, always for sale' }),
  backorder: Type.Boolean({ description: 'Sold on order when the shelf is empty' }),
  onHand: OnHand,
  reserved: Reserved,
});

/** One of a variant's levels, where the variant is shown around it. */
export const LevelAtSchema = Named('StockAtLocation', {
  locationId: Id,
  version: Version,
  onHand: OnHand,
  reserved: Reserved,
});

export const LOCATION_CODE = '^[a-z0-9][a-z0-9-]{0,49}$';

/** Staff's own name for a location does wherever its id does. */
export const LocationRef = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,49}$',
  maxLength: 50,
  description: "The location's id or its code",
  examples: ['hamburg'],
});
export const LocationId = Type.Optional({
  ...LocationRef,
  description: "The location's id or its code. Left out: the default location",
});

const location = {
  id: Id,
  version: Version,
  name: Type.String(),
  code: Type.String(),
  address: Nullable(AddressSchema),
  isDefault: Type.Boolean(),
  active: Type.Boolean({ description: 'false: closed; nothing can be put there' }),
};
export const LocationSchema = Named('StockLocation', location);
export const ListedLocationSchema = Named('ListedStockLocation', {
  ...location,
  onHand: Type.Integer({ description: 'Units of all variants that stand there' }),
  reserved: Type.Integer(),
});
