import { type Static, Type } from 'typebox';
import { OrderRowSchema } from '#modules/orders/index.ts';
import { AddressSchema } from '#modules/postal-addresses/index.ts';
import { createdQuery } from '#platform/created.ts';
import {
  At,
  Currency,
  FilledText,
  Id,
  MoneySchema,
  Named,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Shape,
  Text,
} from '#platform/schemas.ts';
import { SyncBody, SyncFields, SyncQuery } from '#platform/sync.ts';
import { Version } from '#platform/version.ts';
import { BLOCK_ACTIONS } from './audit-actions.ts';

export const CUSTOMER_SORTS = ['newest', 'lastOrder', 'spent'] as const;

export const FORMER_DATES = { from: 'registeredFrom', before: 'registeredBefore' };
export const CustomersQuery = Shape({
  ...PageQuery,
  search: Type.Optional(FilledText(100)),
  blocked: Type.Optional(Type.Boolean()),
  emailVerified: Type.Optional(Type.Boolean()),
  hasOrders: Type.Optional(Type.Boolean({ description: 'Cancelled orders do not count' })),
  guests: Type.Optional(
    Type.Boolean({
      description:
        'true: also whoever ordered without an account, each address once. Not with `updatedSince`',
    }),
  ),
  ...createdQuery(FORMER_DATES),
  sort: Type.Unsafe<(typeof CUSTOMER_SORTS)[number]>(
    Type.String({
      enum: [...CUSTOMER_SORTS],
      default: 'newest',
      description:
        '`lastOrder` shows only who has ordered, `spent` only who has spent something in `currency`',
    }),
  ),
  currency: Type.Optional(Currency),
  ...SyncQuery,
});

const Sums = {
  orderCount: Type.Integer({ description: 'Without cancelled ones' }),
  spent: Type.Array(MoneySchema, { description: 'One per currency: paid, less what went back' }),
  lastOrderAt: Nullable(At),
};
const IsGuest = Type.Boolean({
  description:
    'Ordered without an account: `registeredAt` is the first order, and there is nothing to block or to sync',
});
const CustomerRowSchema = Named('CustomerRow', {
  id: Id,
  email: Type.String(),
  name: Type.String(),
  registeredAt: At,
  emailVerified: Type.Boolean(),
  blocked: Type.Boolean(),
  isGuest: IsGuest,
  ...Sums,
  ...SyncFields,
});
export type CustomerRowView = Static<typeof CustomerRowSchema>;
export const CustomersSchema = PageOf(CustomerRowSchema);

export const CustomerNoteSchema = Named('CustomerNote', {
  id: Id,
  note: Type.String(),
  authorName: Type.String(),
  at: At,
});
export type CustomerNoteView = Static<typeof CustomerNoteSchema>;

export const CustomerSchema = Named('Customer', {
  id: Id,
  email: Type.String(),
  name: Type.String(),
  locale: Type.String(),
  registeredAt: At,
  emailVerified: Type.Boolean(),
  isGuest: IsGuest,
  isStaff: Type.Boolean({ description: 'Works here too: cannot be blocked as a customer' }),
  blocked: Nullable(Type.Object({ at: At, reason: Nullable(Type.String()) })),
  lastSeenAt: Nullable(At),
  ...Sums,
  ...SyncFields,
  version: Version,
  newestOrders: Type.Array(OrderRowSchema, {
    description: 'At most ten, cancelled ones too; `listOrders` with `customer` shows all',
  }),
  addresses: Type.Array(
    Type.Object({
      id: Id,
      address: AddressSchema,
      isDefaultShipping: Type.Boolean(),
      isDefaultBilling: Type.Boolean(),
    }),
  ),
  notes: Type.Array(CustomerNoteSchema, { description: 'Newest first; staff only' }),
  signIn: Type.Object({
    password: Type.Boolean(),
    authenticator: Type.Boolean(),
    passkeys: Type.Integer(),
    providers: Type.Array(Type.String(), { examples: [['google']] }),
    sessions: Type.Integer({ description: 'Open just now' }),
  }),
  history: Type.Array(
    Type.Object({
      action: OneOf(BLOCK_ACTIONS),
      actorName: Type.String(),
      reason: Nullable(Type.String()),
      at: At,
    }),
  ),
});
export type CustomerView = Static<typeof CustomerSchema>;

export const CustomerChangeBody = Shape(SyncBody, { minProperties: 1 });
export const NoteBody = Shape({ note: FilledText(2000) });
export const BlockBody = Shape({ reason: Type.Optional(Text(500)) });
