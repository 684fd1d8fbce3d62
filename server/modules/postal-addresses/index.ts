/** Postal addresses: their shape, and what each country's post needs. */
export { refuseBadAddresses, refuseUnlikeAsked, unlikeAsked } from './addresses.ts';
export {
  type Address,
  AddressSchema,
  CountryCode,
  type NewAddress,
  NewAddressSchema,
} from './schemas.ts';
