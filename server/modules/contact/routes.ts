import { Type } from 'typebox';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Limit } from '#platform/limits.ts';
import type { Platform } from '#platform/platform.ts';
import { contactAdminRoutes } from './admin-routes.ts';
import { receiveMessage } from './messages.ts';
import { NewMessageSchema } from './schemas.ts';

/** A person writes once or twice; an office may share an address. */
const MESSAGES: Limit = { name: 'contact', points: 10, seconds: 3600, shared: true };

export function contactRoutes(app: App, platform: Platform): void {
  const { db, config } = platform;
  contactAdminRoutes(app, platform);
  app.post(
    '/contact/messages',
    {
      schema: {
        operationId: 'writeToShop',
        summary: 'Write to the shop',
        description:
          'The message is kept for staff and mailed to them, with the writer’s address to answer to.',
        tags: ['Contact'],
        body: NewMessageSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'public', limit: MESSAGES, once: true },
    },
    async (request, reply) => {
      const { body, requestLocale } = request;
      await once({ db, config }, request, (tx) => receiveMessage(tx, body, requestLocale.locale));
      return reply.code(204).send(null);
    },
  );
}
