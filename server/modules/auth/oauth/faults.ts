/** Classifies what went wrong at a provider: temporarily down, or an answer that is not to be trusted. */
import * as client from 'openid-client';
import { OutboundError } from '#platform/outbound/index.ts';

/**
 * A timeout, a broken connection, a fault on its side, or keys of ours that it does not accept: nothing the person
 * did.
 */
export function isDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as Error & { code?: string };
  if (error instanceof client.ResponseBodyError) {
    return error.status >= 500 || ['invalid_client', 'unauthorized_client'].includes(error.error);
  }
  if (cause instanceof Response) return cause.status >= 500;
  if (error instanceof OutboundError) return true;
  if (code === 'OAUTH_TIMEOUT' || error.name === 'TimeoutError') return true;
  // `fetch` says no more than this, its cause names the fault of the connection.
  return error instanceof TypeError || (error instanceof client.ClientError && code === undefined);
}

/** For the log: a name and a reason, never the tokens that a library's error may carry. */
export function reasonOf(error: unknown): string {
  const { name, message, code, cause } = error as Error & { code?: string };
  const deeper = cause instanceof Error ? `, ${cause.message}` : '';
  return `${name} ${code ?? ''} ${message}${deeper}`;
}
