/** The checklist of a new shop, and whether it is open. */
import { Type } from 'typebox';
import { doorsOf } from '#common/settings/opening.ts';
import type { Providers } from '#modules/payments/index.ts';
import { readClosedPassword, readSettings } from '#modules/settings/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Named, OneOf } from '#platform/schemas.ts';
import { readSteps, STEP_NAMES } from './steps.ts';

const SetupSchema = Named('Setup', {
  doors: OneOf(['open', 'closed', 'maintenance']),
  hasPassword: Type.Boolean({ description: 'Friends see the closed shop with a password' }),
  steps: Type.Array(
    Named('SetupStep', {
      name: OneOf(STEP_NAMES),
      done: Type.Boolean(),
      needed: Type.Boolean({ description: 'Without it nobody could buy' }),
    }),
  ),
});

export function checklistRoutes(app: App, { config, db }: Platform, providers: Providers): void {
  app.get(
    '/admin/setup',
    {
      schema: {
        operationId: 'getSetup',
        summary: 'What is missing before the shop opens, and whether it is open',
        tags: ['Settings'],
        response: { 200: SetupSchema },
      },
      config: { permission: 'settings:read' },
    },
    async () => {
      const [{ opening }, password, steps] = await Promise.all([
        readSettings(db),
        readClosedPassword(db),
        readSteps({ config, db, providers }),
      ]);
      const doors = doorsOf(opening.state, config.mode);
      return { doors, hasPassword: password !== null, steps };
    },
  );
}
