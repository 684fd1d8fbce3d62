import { Type } from 'typebox';
import { orderHead } from '#modules/orders/index.ts';
import type { App } from '#platform/http.ts';
import type { Limit } from '#platform/limits.ts';
import type { Platform } from '#platform/platform.ts';
import { registerScope } from '#platform/register-scope.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { knownPayment, pageOfReturn, returnUrlOf, unlessUnreachable } from '../attempts/attempt.ts';
import { paymentById } from '../attempts/queries.ts';
import { noPayment, noProvider } from '../errors.ts';
import { type Providers, providerNamed, requirePaymentMethod } from '../providers/index.ts';
import { settle, settleEvent } from './settle.ts';

const MAX_WEBHOOK_BYTES = 256 * 1024;
const MAX_RETURN_BYTES = 16 * 1024;
/** A provider sends all events of a large shop from a few machines, and repeats what is refused. */
const WEBHOOKS: Limit = { name: 'webhooks', points: 6_000, seconds: 60 };
/** Wide enough for many shoppers behind one address. */
const RETURNS: Limit = { name: 'payment-return', points: 300, seconds: 60 };

/** At the root. The signature covers the raw body, so it is read before anything parses it. */
export function webhookRoutes(app: App, { db }: Platform, providers: Providers): void {
  registerScope(app, (hooks) => {
    hooks.removeAllContentTypeParsers();
    hooks.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_WEBHOOK_BYTES },
      (_request, body, done) => done(null, body),
    );
    hooks.post(
      '/webhooks/:provider',
      {
        schema: {
          operationId: 'receiveWebhook',
          summary: 'An event of a payment provider; the signature is checked first',
          tags: ['Incoming'],
          params: Shape({ provider: Type.String({ maxLength: 40 }) }),
          response: { 200: Type.Object({ received: Type.Boolean() }) },
        },
        config: { permission: 'public', limit: WEBHOOKS },
      },
      async ({ params, body, headers }) => {
        const provider = providerNamed(providers, params.provider);
        if (!provider.readWebhook) throw noProvider();
        const raw = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
        await settleEvent(db, provider, await provider.readWebhook(raw, headers));
        return { received: true };
      },
    );
  });
}

/** At the root too: some providers make the browser post a signed proof, as a form from their site. */
export function paymentReturnRoutes(
  app: App,
  { db, config }: Platform,
  providers: Providers,
): void {
  registerScope(app, (returns) => {
    returns.removeAllContentTypeParsers();
    returns.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MAX_RETURN_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    returns.post(
      '/payments/:id/return',
      {
        schema: {
          operationId: 'returnFromProvider',
          summary: 'The browser comes back from a payment page with a signed proof',
          description:
            'Checks the proof, checks the payment’s status at its provider, and redirects to the order.',
          tags: ['Incoming'],
          params: Shape({ id: Id }),
          response: { 303: Type.Null() },
        },
        config: { permission: 'public', limit: RETURNS },
      },
      async ({ params, body }, reply) => {
        const payment = await paymentById(db, params.id);
        const order = payment && (await orderHead(db, payment.orderId));
        if (!payment?.providerRef || !order) throw noPayment();
        const { provider } = requirePaymentMethod(providers, payment.method);
        if (!provider.readReturn) throw noPayment();
        const fields = (body ?? {}) as Record<string, string>;
        const isProven = provider.readReturn(knownPayment(payment), fields);
        // If the provider cannot be reached, the page that follows polls again.
        await unlessUnreachable(
          settle(db, providers, payment.id),
          `payment ${payment.id} could not be settled on its return`,
        );
        // The token opens the order; without a proof the browser must have it already.
        const returnUrl = isProven ? returnUrlOf(config, order) : pageOfReturn(config, order);
        return reply.redirect(returnUrl, 303);
      },
    );
  });
}
