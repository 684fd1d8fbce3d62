/** What a torture needs of a provider: its page, its webhooks, and its books, which are the truth about money. */
import type pg from 'pg';
import type { Ordered } from '../browser.ts';
import type { Gate } from '../gate.ts';

/** Whether the provider's webhooks of a payment are ever sent. */
export type Telling = 'told' | 'untold';
/** In minor units, of all pages of one payment. */
export type Books = { paid: number; refunded: number };

export type Gateway = {
  method: string;
  /** Shoppers only approve: the money is taken when the shop asks for it. */
  waitsForShop?: boolean;
  /** What the shop must be told of it, as in `.env`. */
  settings: Record<string, string>;
  /** The shopper pays; answers once the provider has heard so, and has tried to tell. */
  pay(ordered: Ordered, telling: Telling): Promise<void>;
  /** The provider sends again what was not answered well. */
  tellAgain(): Promise<void>;
  /** Pages of the payment that nobody was sent to run out of time at the provider. */
  closeOrphans(paymentId: string): Promise<void>;
  books(paymentId: string): Promise<Books>;
  close(): Promise<void>;
};

export type GatewayParts = { gate: Gate; pool: pg.Pool; frontUrl: string };

export const sumOf = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
