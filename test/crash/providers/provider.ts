/** What a crash test needs of a provider: its page, its webhooks, and its ledger, which is the truth about money. */
import type pg from 'pg';
import type { Ordered } from '../browser.ts';
import type { Gate } from '../gate.ts';

/** Whether the provider's webhooks of a payment are ever sent. */
export type Webhooks = 'delivered' | 'lost';
/** In minor units, of all pages of one payment. */
export type ProviderLedger = { paid: number; refunded: number };

export type CrashProvider = {
  method: string;
  /** Shoppers only approve: the money is captured when the shop asks for it. */
  waitsForShop?: boolean;
  /** The shop's settings for it, as in `.env`. */
  settings: Record<string, string>;
  /** The shopper pays; resolves once the provider knows and has tried to send its webhook. */
  pay(ordered: Ordered, webhooks: Webhooks): Promise<void>;
  /** The provider sends again what was not answered well. */
  resendWebhooks(): Promise<void>;
  /** Pages of the payment that nobody was sent to run out of time at the provider. */
  closeOrphans(paymentId: string): Promise<void>;
  ledger(paymentId: string): Promise<ProviderLedger>;
  close(): Promise<void>;
};

export type ProviderParts = { gate: Gate; pool: pg.Pool; frontUrl: string };

export const sumOf = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
