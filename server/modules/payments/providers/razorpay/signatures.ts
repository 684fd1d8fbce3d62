/**
 * Razorpay signs with HMAC-SHA256 in hex: webhooks with a secret of their own, what browsers bring with the API secret.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { badSignature } from '../../errors.ts';
import type { KnownPayment } from '../../provider.ts';
import type { RazorpayAccess } from './client.ts';

/** An empty secret counts as none, since anybody could sign with it. */
export function isSignedWith(
  secrets: string[],
  signed: Buffer | string,
  signature: unknown,
): boolean {
  if (typeof signature !== 'string' || !/^[0-9a-f]{64}$/.test(signature)) return false;
  const given = Buffer.from(signature, 'hex');
  return secrets
    .filter((secret) => secret !== '')
    .some((secret) => timingSafeEqual(createHmac('sha256', secret).update(signed).digest(), given));
}

/**
 * Verifies what a browser brings back. A paid order comes with a proof, which is checked against our own order's id,
 * never the one in the form. A failed try comes with an error and no proof, and is let through: Razorpay is polled
 * afterwards, so a lie gains nothing.
 */
export function readReturn(
  { keySecret }: RazorpayAccess,
  { providerRef }: KnownPayment,
  fields: Record<string, string>,
): boolean {
  const { razorpay_payment_id: id, razorpay_order_id: order, razorpay_signature } = fields;
  const isError = Object.keys(fields).some((name) => name === 'error' || name.startsWith('error['));
  if (isError && !id && !razorpay_signature) return false;
  if (!id || (order !== undefined && order !== providerRef)) throw badSignature();
  if (!isSignedWith([keySecret], `${providerRef}|${id}`, razorpay_signature)) throw badSignature();
  return true;
}
