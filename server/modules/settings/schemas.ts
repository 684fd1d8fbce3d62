import { type Static, Type } from 'typebox';
import { Named, Nullable } from '#platform/schemas.ts';

/** What anyone may know of the shop. */
export const ShopSchema = Named('Shop', {
  name: Type.String(),
  tagline: Type.String(),
  hero: Nullable(
    Type.Object({
      url: Type.String(),
      alt: Type.String(),
      width: Type.Integer(),
      height: Type.Integer(),
    }),
  ),
  mode: Type.String({ enum: ['demo', 'live'] }),
  currency: Type.String(),
  currencies: Type.Array(Type.String()),
  locale: Type.String(),
  locales: Type.Array(Type.String()),
  countries: Type.Array(Type.String(), {
    description: 'Where the shop delivers, ISO 3166-1 alpha-2',
  }),
  pricesIncludeTax: Type.Boolean(),
  taxRateBps: Type.Integer(),
  demoSignIns: Type.Array(
    Type.Object({ email: Type.String(), password: Type.String(), role: Type.String() }),
    { description: 'Only while the shop is a demo' },
  ),
});
export type Shop = Static<typeof ShopSchema>;
