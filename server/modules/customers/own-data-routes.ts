/** What belongs to the person who is signed in: all of their data, and the end of it. */

import { Type } from 'typebox';
import { personOf } from '#modules/auth/index.ts';
import { PropertiesView } from '#modules/cart/index.ts';
import { OrderSchema } from '#modules/orders/index.ts';
import { AddressSchema } from '#modules/postal-addresses/index.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { At, Named, Nullable } from '#platform/schemas.ts';
import { sendOwnData } from './export.ts';
import { closeAccount } from './own-data.ts';

const tags = ['Accounts'];
const EXPORTS = { name: 'exports', points: 30, seconds: 3600 };

const OwnDataSchema = Named('OwnData', {
  writtenAt: At,
  profile: Type.Object({
    id: Type.String(),
    email: Type.String(),
    name: Type.String(),
    locale: Type.String(),
    role: Type.String(),
    emailVerifiedAt: Nullable(At),
    createdAt: At,
  }),
  addresses: Type.Array(
    Type.Object({
      address: AddressSchema,
      isDefaultShipping: Type.Boolean(),
      isDefaultBilling: Type.Boolean(),
      createdAt: At,
    }),
  ),
  sessions: Type.Array(
    Type.Object({
      method: Type.String(),
      userAgent: Type.String(),
      ip: Nullable(Type.String()),
      createdAt: At,
      seenAt: At,
      revokedAt: Nullable(At),
    }),
  ),
  passkeys: Type.Array(
    Type.Object({ name: Type.String(), createdAt: At, lastUsedAt: Nullable(At) }),
  ),
  identities: Type.Array(
    Type.Object({ provider: Type.String(), email: Nullable(Type.String()), createdAt: At }),
  ),
  notes: Type.Array(Type.Object({ note: Type.String(), createdAt: At }), {
    description: 'What staff wrote down about you',
  }),
  bags: Type.Array(
    Type.Object({
      email: Nullable(Type.String()),
      shopperNote: Nullable(Type.String()),
      createdAt: At,
      items: Type.Array(
        Type.Object({
          title: Nullable(Type.String()),
          quantity: Type.Integer(),
          properties: PropertiesView,
        }),
      ),
      addresses: Type.Array(AddressSchema),
    }),
  ),
  consents: Type.Array(
    Type.Object({
      purpose: Type.String(),
      email: Type.String(),
      state: Type.String(),
      source: Type.String({ description: 'Where it was given' }),
      text: Type.String({ description: 'The words it was given to' }),
      askedAt: At,
      confirmedAt: Nullable(At),
      unsubscribedAt: Nullable(At),
    }),
    { description: 'Once your address is verified' },
  ),
  messages: Type.Array(
    Type.Object({
      message: Type.String(),
      orderNumber: Nullable(Type.String()),
      createdAt: At,
    }),
    { description: 'What you wrote to the shop, once your address is verified' },
  ),
  orders: Type.Array(OrderSchema),
});

export function ownDataRoutes(app: App, { db }: Platform): void {
  app.get(
    '/me/export',
    {
      schema: {
        operationId: 'exportMyData',
        summary: 'All your data as one JSON file',
        tags,
        response: { 200: OwnDataSchema },
      },
      config: { permission: 'account', limit: EXPORTS },
    },
    async ({ caller }, reply) => {
      await sendOwnData(db, personOf(caller).accountId, reply);
      return reply;
    },
  );

  app.delete(
    '/me',
    {
      schema: {
        operationId: 'deleteMe',
        summary: 'Delete your account',
        description:
          'Orders stay without your name, addresses and email. Refused while one is unpaid or not yet shipped.',
        tags,
        response: { 204: Type.Null() },
      },
      config: { permission: 'account', confirmed: true },
    },
    async ({ caller }, reply) => {
      await inTx(db, (tx) => closeAccount(tx, personOf(caller).accountId));
      return reply.code(204).send(null);
    },
  );
}
