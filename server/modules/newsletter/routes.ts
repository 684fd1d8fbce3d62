import { Type } from 'typebox';
import { refuseUnwritable } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Limit } from '#platform/limits.ts';
import type { Platform } from '#platform/platform.ts';
import { newsletterAdminRoutes } from './admin-routes.ts';
import { TokenSchema, WishSchema } from './schemas.ts';
import { askToSubscribe, confirmSubscription, unsubscribe } from './subscriptions.ts';

const tags = ['Newsletter'];
const SIGN_UPS: Limit = { name: 'newsletter', points: 30, seconds: 3600, shared: true };
const LINKS: Limit = { name: 'newsletter-links', points: 60, seconds: 600 };
/** A mail provider unsubscribes many people from a few addresses. */
const ENDS: Limit = { name: 'newsletter-ends', points: 3000, seconds: 60 };

export function newsletterRoutes(app: App, platform: Platform): void {
  const { db, config } = platform;
  newsletterAdminRoutes(app, platform);
  app.post(
    '/newsletter/subscriptions',
    {
      schema: {
        operationId: 'askForNewsletter',
        summary: 'Subscribe to the newsletter',
        description:
          'A mail with a link goes to the address, and nothing is sent until it is used. The answer is the same for an ' +
          'address that is subscribed already, which gets no mail.',
        tags,
        body: WishSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'public', limit: SIGN_UPS },
    },
    async ({ body, requestLocale }, reply) => {
      await refuseUnwritable(db, config, body.email);
      await askToSubscribe(platform, { ...body, locale: requestLocale.locale });
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/newsletter/confirmation',
    {
      schema: {
        operationId: 'confirmNewsletter',
        summary: 'Confirm a subscription with the link that was mailed',
        description: 'The link works for a week, until a newer one is sent.',
        tags,
        body: TokenSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'public', limit: LINKS },
    },
    async ({ body }, reply) => {
      await inTx(db, (tx) => confirmSubscription(tx, config, body.token));
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/newsletter/end',
    {
      schema: {
        operationId: 'endNewsletter',
        summary: 'Unsubscribe with the token of a newsletter',
        description: 'It works for good and as often as it is sent.',
        tags,
        body: TokenSchema,
        response: { 204: Type.Null() },
      },
      config: { permission: 'public', limit: ENDS },
    },
    async ({ body }, reply) => {
      await inTx(db, (tx) => unsubscribe(tx, config, body.token));
      return reply.code(204).send(null);
    },
  );
}
