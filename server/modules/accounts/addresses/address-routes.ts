/** A person's address book. */
import { Type } from 'typebox';
import { personOf } from '#modules/auth/index.ts';
import { rememberedSettings } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import {
  AddressBookSchema,
  AddressChangeSchema,
  BookAddressSchema,
  NewBookAddressSchema,
} from './address-schemas.ts';
import {
  addAddress,
  addressForChange,
  changeAddress,
  listAddresses,
  removeAddress,
} from './addresses.ts';

const tags = ['Accounts'];
const params = Shape({ id: Id });
const CHANGES = { name: 'address-changes', points: 120, seconds: 60 };
const mine = { permission: 'account', limit: CHANGES } as const;

export function addressRoutes(app: App, platform: Platform): void {
  const { db, config } = platform;
  const readAsked = async () => (await rememberedSettings(platform)).checkout;
  app.get(
    '/me/addresses',
    {
      schema: {
        operationId: 'listMyAddresses',
        summary: 'Your address book, oldest first',
        description: 'At most 50. One is the default for deliveries, one (or the same) for bills.',
        tags,
        response: { 200: AddressBookSchema },
      },
      config: { permission: 'account' },
    },
    async ({ caller }) => ({ items: await listAddresses(db, personOf(caller).accountId) }),
  );

  app.post(
    '/me/addresses',
    {
      schema: {
        operationId: 'addMyAddress',
        summary: 'Add an address; the first becomes both defaults',
        tags,
        body: NewBookAddressSchema,
        response: { 201: BookAddressSchema },
      },
      config: { ...mine, once: true },
    },
    async (request, reply) => {
      const { accountId } = personOf(request.caller);
      const asked = await readAsked();
      const added = await once({ db, config }, request, (tx) =>
        addAddress(tx, accountId, request.body, asked),
      );
      return reply.code(201).send(added);
    },
  );

  app.patch(
    '/me/addresses/:id',
    {
      schema: {
        operationId: 'changeMyAddress',
        summary: 'Write an address anew, or make it a default',
        tags,
        params,
        headers: IfMatch,
        body: AddressChangeSchema,
        response: { 200: BookAddressSchema },
      },
      config: mine,
    },
    async (request) => {
      const asked = await readAsked();
      return inTx(db, async (tx) => {
        const { id } = request.params;
        const { accountId } = personOf(request.caller);
        await refuseIfChanged(request, () => addressForChange(tx, accountId, id));
        return changeAddress(tx, accountId, { id, ...request.body }, asked);
      });
    },
  );

  app.delete(
    '/me/addresses/:id',
    {
      schema: {
        operationId: 'removeMyAddress',
        summary: 'Remove an address; a default hands its part on',
        tags,
        params,
        response: { 204: Type.Null() },
      },
      config: mine,
    },
    async ({ caller, params: { id } }, reply) => {
      await inTx(db, (tx) => removeAddress(tx, personOf(caller).accountId, id));
      return reply.code(204).send(null);
    },
  );
}
