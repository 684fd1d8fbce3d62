/** The provider's keys, as a merchant would copy them from its settings: here they follow from the shop's secret key. */
import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { now } from '#platform/clock.ts';
import { deriveToken, isDerivedToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { wrongKey } from './errors.ts';

type Keys = Pick<Config, 'secretKeys'>;

const PURPOSE = 'test gateway';

/** Refuses (401) callers without the key. */
export function requireKey(keys: Keys) {
  return async ({ headers }: FastifyRequest): Promise<void> => {
    const [scheme, key = ''] = (headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() === 'bearer' && isDerivedToken(keys, PURPOSE, 'api key', key)) return;
    throw wrongKey();
  };
}

/** Signs a webhook as Stripe does: over the time and the exact bytes, so that neither can be changed or replayed later. */
export function signatureOf(keys: Keys, body: string): string {
  const time = Math.floor(now().getTime() / 1000);
  const secret = deriveToken(keys, PURPOSE, 'webhook secret');
  const hash = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return `t=${time},v1=${hash}`;
}
