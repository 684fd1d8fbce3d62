/** The password for friends: the merchant sets it, and whoever has it gets a pass. */
import { Type } from 'typebox';
import { hashPassword } from '#modules/auth/password/index.ts';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Limit } from '#platform/limits.ts';
import type { Platform } from '#platform/platform.ts';
import { Named, Nullable, Shape } from '#platform/schemas.ts';
import { givePass, PASS_SECONDS, setShopPassword } from './password.ts';

/** A friend mistypes a few times; all processes count together. */
const PASSES: Limit = { name: 'shop-pass', points: 10, seconds: 600, shared: true };
const Password = Type.String({ minLength: 4, maxLength: 100 });

export function passwordRoutes(app: App, { db, config }: Platform): void {
  app.post(
    '/admin/setup/password',
    {
      schema: {
        operationId: 'setShopPassword',
        summary: 'Say with which password friends see the closed shop',
        description: 'Null: nobody does. Passes that were given for an earlier password end.',
        tags: ['Settings'],
        body: Shape({ password: Nullable(Password) }),
        response: { 204: Type.Null() },
      },
      config: { permission: 'settings:write' },
    },
    async (request, reply) => {
      const { password } = request.body;
      const hash = password === null ? null : await hashPassword(password);
      await inTx(db, (tx) => setShopPassword(tx, actorOf(request), hash));
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/shop/pass',
    {
      schema: {
        operationId: 'getShopPass',
        summary: 'Get a pass to the closed shop for its password',
        description:
          'Send it as `Shop-Pass` with every call. It opens no shop that is in maintenance.',
        tags: ['Shop'],
        body: Shape({ password: Type.String({ minLength: 1, maxLength: 100 }) }),
        response: {
          200: Named('ShopPass', { pass: Type.String(), lifeSeconds: Type.Integer() }),
        },
      },
      config: { permission: 'public', limit: PASSES },
    },
    async (request) => ({
      pass: await givePass({ db, config }, request.body.password),
      lifeSeconds: PASS_SECONDS,
    }),
  );
}
