import { Type } from 'typebox';
import { SignedInSchema, visitorOf } from '#modules/auth/index.ts';
import { countLinkPassword, LINKS_PER_ADDRESS } from '#modules/auth/links/index.ts';
import { acceptInvite, readInvite, roleById } from '#modules/auth/staff-accounts/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { unknownRole } from './errors.ts';
import { roleName } from './role-names.ts';
import { AcceptSchema, InviteTokenSchema, OfferSchema } from './schemas.ts';

const tags = ['Accounts'];
const LINK = { permission: 'public', limit: LINKS_PER_ADDRESS } as const;

/** The invited person's side: the link is all they have. */
export function acceptRoutes(app: App, { db, config, limits }: Platform): void {
  app.post(
    '/auth/invites/read',
    {
      schema: {
        operationId: 'readInvite',
        summary: 'What an invitation to work here offers',
        tags,
        body: InviteTokenSchema,
        response: { 200: OfferSchema },
      },
      config: LINK,
    },
    async ({ body, requestLocale }) => {
      const { email, roleId, hasAccount } = await readInvite(db, body.token);
      const role = await roleById(db, roleId);
      if (!role) throw unknownRole();
      return { email, roleName: roleName(role, requestLocale.locale), hasAccount };
    },
  );
  app.post(
    '/auth/invites/accept',
    {
      schema: {
        operationId: 'acceptInvite',
        summary: 'Accept an invitation to work here',
        description:
          'Makes an account with `name` and `password` and signs in to it (201). An account that is there already gets the ' +
          'role (204) in a session of its own or with its `password`, and its holder signs in the usual way.',
        tags,
        body: AcceptSchema,
        response: { 201: SignedInSchema, 204: Type.Null() },
      },
      config: LINK,
    },
    async (request, reply) => {
      await countLinkPassword(limits, request.body, reply);
      const signedIn = await acceptInvite(db, config, request.body, {
        visitor: visitorOf(request),
        caller: request.caller,
      });
      if (signedIn) return reply.code(201).send(signedIn);
      return reply.code(204).send(null);
    },
  );
}
