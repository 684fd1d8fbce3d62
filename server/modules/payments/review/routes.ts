import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { countOffered } from '../methods/configure.ts';
import { cachedMethodSettings, methodNames } from '../methods/methods.ts';
import type { Providers } from '../providers/index.ts';
import { countForReview } from './queries.ts';
import { listPayments, resolveReview, viewPayment } from './review.ts';
import {
  PaymentForStaffSchema,
  PaymentsForStaffSchema,
  PaymentsQuery,
  PaymentsSummarySchema,
  ResolveSchema,
} from './schemas.ts';

const tags = ['Admin: payments'];

export function reviewRoutes(app: App, platform: Platform, providers: Providers): void {
  const { db } = platform;
  app.get(
    '/admin/payments',
    {
      schema: {
        operationId: 'listPayments',
        summary: 'Payments, above all those that need attention',
        tags,
        querystring: PaymentsQuery,
        response: { 200: PaymentsForStaffSchema },
      },
      config: { permission: 'orders:read' },
    },
    ({ query, requestLocale }) =>
      listPayments(db, { providers, locale: requestLocale.locale }, query),
  );

  app.get(
    '/admin/payments/summary',
    {
      schema: {
        operationId: 'summarisePayments',
        summary: 'How many payments need attention, and whether shoppers can pay at all',
        tags,
        response: { 200: PaymentsSummarySchema },
      },
      config: { permission: 'orders:read' },
    },
    async ({ requestLocale }) => ({
      attention: await countForReview(db),
      methodsOffered: await countOffered(db, providers),
      methods: methodNames(await cachedMethodSettings(platform), providers, requestLocale.locale),
    }),
  );

  app.post(
    '/admin/payments/:id/attended',
    {
      schema: {
        operationId: 'attendToPayment',
        summary: 'Say that somebody has seen to what needed attention',
        tags,
        params: Shape({ id: Id }),
        body: ResolveSchema,
        response: { 200: PaymentForStaffSchema },
      },
      config: { permission: 'orders:write' },
    },
    async (request) => {
      const { id } = request.params;
      await inTx(db, (tx) => resolveReview(tx, actorOf(request), { id, ...request.body }));
      return viewPayment(db, { providers, locale: request.requestLocale.locale }, id);
    },
  );
}
