import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import type { Providers } from '../providers/index.ts';
import { MethodParam } from '../review/schemas.ts';
import {
  configureMethod,
  listMethods,
  methodForChange,
  methodOrderForChange,
  orderMethods,
} from './configure.ts';
import { METHODS_TAG } from './queries.ts';
import {
  MethodOrderSchema,
  type MethodSettingsBody,
  MethodSettingsBodySchema,
  MethodsForStaffSchema,
} from './schemas.ts';

const tags = ['Admin: payments'];
const WRITE = { permission: 'settings:write' } as const;
/** Where the money goes is for people to decide, not for API keys, and only after they have reauthenticated. */
const SENSITIVE = { ...WRITE, confirmed: true } as const;

export function methodAdminRoutes(
  app: App,
  { db, config, memory }: Platform,
  providers: Providers,
): void {
  const view = (locale: string) => listMethods(db, config, { providers, locale });

  app.get(
    '/admin/payment-methods',
    {
      schema: {
        operationId: 'listPaymentMethodsForStaff',
        summary: 'Payment methods and their settings, and which providers are set up',
        tags,
        response: { 200: MethodsForStaffSchema },
      },
      config: { permission: 'settings:read' },
    },
    ({ requestLocale }) => view(requestLocale.locale),
  );

  app.put(
    '/admin/payment-methods',
    {
      schema: {
        operationId: 'orderPaymentMethods',
        summary: 'Put payment methods in another order',
        description: 'Those that are not named follow as they stood.',
        tags,
        headers: IfMatch,
        body: MethodOrderSchema,
        response: { 200: MethodsForStaffSchema },
      },
      config: WRITE,
    },
    async (request) => {
      const requested = request.body.methods;
      await inTx(db, async (tx) => {
        await refuseIfChanged(request, () => methodOrderForChange(tx, providers));
        await orderMethods(tx, actorOf(request), { providers, requested });
      });
      memory.drop(METHODS_TAG);
      return view(request.requestLocale.locale);
    },
  );

  app.put(
    '/admin/payment-methods/:method',
    {
      schema: {
        operationId: 'arrangePaymentMethod',
        summary: 'Switch a payment method on or off, name it, and set who is offered it',
        tags,
        params: Shape({ method: MethodParam }),
        headers: IfMatch,
        body: MethodSettingsBodySchema,
        response: { 200: MethodsForStaffSchema },
      },
      config: SENSITIVE,
    },
    async (request) => {
      const { method } = request.params;
      const requested = request.body as MethodSettingsBody;
      await inTx(db, async (tx) => {
        await refuseIfChanged(request, () => methodForChange(tx, { method, providers }));
        await configureMethod(tx, actorOf(request), { method, providers, requested });
      });
      memory.drop(METHODS_TAG);
      return view(request.requestLocale.locale);
    },
  );
}
