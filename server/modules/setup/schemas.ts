import { Type } from 'typebox';
import { At, Named, Nullable, OneOf, Shape } from '#platform/schemas.ts';

const What = OneOf(['everything', 'sales'], {
  description:
    '`sales`: orders, carts, customers and mails. `everything`: products and categories too',
});

export const EmptySchema = Shape({ what: What });

export const DemoStateSchema = Named('DemoState', {
  products: Type.Integer(),
  orders: Type.Integer(),
  customers: Type.Integer(),
  staff: Type.Integer(),
  emptying: Nullable(
    Type.Object({
      what: What,
      askedAt: At,
      doneAt: Nullable(At),
    }),
  ),
});
