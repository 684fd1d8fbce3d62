import { Type } from 'typebox';
import { refuseUnwritable } from '#modules/settings/index.ts';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import { type App, countCall } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { READ, tags, WRITE } from './access.ts';
import { invite, listInvites, sendAgain, withdraw } from './invites.ts';
import { InviteSchema, InvitesSchema, NewInviteSchema } from './schemas.ts';
import { viewerOf } from './viewer.ts';

/** Each invitation is a mail to an address of the sender's choice. */
const INVITES_PER_ACCOUNT = { name: 'invites', points: 60, seconds: 3600, shared: true };
const params = Shape({ id: Id });

export function inviteRoutes(app: App, { db, config, limits }: Platform): void {
  app.get(
    '/admin/invites',
    {
      schema: {
        operationId: 'listInvites',
        summary: 'Invitations that nobody has accepted, newest first, at most 100',
        tags,
        response: { 200: InvitesSchema },
      },
      config: READ,
    },
    async (request) => ({ items: await listInvites(db, viewerOf(request)), nextCursor: null }),
  );
  app.post(
    '/admin/invites',
    {
      schema: {
        operationId: 'inviteStaff',
        summary: 'Invite somebody to work here',
        description:
          'A link goes out by mail and works for seven days. It replaces an earlier one.',
        tags,
        body: NewInviteSchema,
        response: { 201: InviteSchema },
      },
      config: { ...WRITE, once: true },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await countCall(limits, INVITES_PER_ACCOUNT, { who: actor.id ?? '', reply });
      await refuseUnwritable(db, config, request.body.email);
      const input = { ...request.body, ...request.requestLocale };
      const made = await once({ db, config }, request, (tx) => invite(tx, config, actor, input));
      return reply.code(201).send(made);
    },
  );
  app.post(
    '/admin/invites/:id/resend',
    {
      schema: {
        operationId: 'resendInvite',
        summary: 'Send a fresh link; the earlier one leads nowhere',
        tags,
        params,
        response: { 201: InviteSchema },
      },
      config: { ...WRITE, once: true },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await countCall(limits, INVITES_PER_ACCOUNT, { who: actor.id ?? '', reply });
      const input = { ...request.params, ...request.requestLocale };
      const made = await once({ db, config }, request, (tx) => sendAgain(tx, config, actor, input));
      return reply.code(201).send(made);
    },
  );
  app.delete(
    '/admin/invites/:id',
    {
      schema: {
        operationId: 'withdrawInvite',
        summary: 'Withdraw an invitation: its link leads nowhere',
        tags,
        params,
        response: { 204: Type.Null() },
      },
      config: WRITE,
    },
    async (request, reply) => {
      await inTx(db, (tx) => withdraw(tx, actorOf(request), request.params.id));
      return reply.code(204).send(null);
    },
  );
}
