/** The shop's side of the demo provider, which it reaches over HTTP only, like any other provider. */
import type { ProviderDefinition } from '../../definition.ts';
import type { PaymentProvider } from '../../provider.ts';
import { createDemoClient, type DemoAccess } from './client.ts';
import { openSession } from './open.ts';
import { refundSession } from './refund.ts';
import { closeSession, readSession } from './status.ts';
import { readWebhook } from './webhook.ts';

const WAITS_MINUTES = 45;

/** Only in a demo shop. */
export const demo: ProviderDefinition<'test'> = {
  name: 'test',
  displayName: 'Demo',
  create: (config) => (config.mode === 'demo' ? createDemoProvider(config) : null),
};

export function createDemoProvider(
  access: DemoAccess,
): PaymentProvider & Required<Pick<PaymentProvider, 'readWebhook'>> {
  const call = createDemoClient(access);
  return {
    name: demo.name,
    displayName: demo.displayName,
    methods: [
      {
        method: 'test',
        flow: 'redirect',
        waitsMinutes: WAITS_MINUTES,
        offeredAtFirst: true,
        isDemo: true,
      },
    ],
    open: (request) => openSession(call, request),
    fetchStatus: (payment) => readSession(call, payment),
    close: (payment) => closeSession(call, payment),
    refund: (request) => refundSession(call, request),
    readWebhook: async (rawBody, headers) => readWebhook(access, rawBody, headers),
  };
}
