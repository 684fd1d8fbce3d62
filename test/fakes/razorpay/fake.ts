/** The parts of the fake together: account, ledger, events, and its configured failures. */
import type { Account, RefundKeys } from './api.ts';
import type { Armed } from './faults.ts';
import { createLedger, type Entities, type Ledger } from './ledger.ts';
import { createPost, type Hook, makeHook, type Post, post, type Retries } from './webhooks.ts';

export type FakeOptions = {
  /** Left out: events are created but not sent, until `sendWebhooksTo`. */
  webhookUrl?: string;
  keyId?: string;
  keySecret?: string;
  webhookSecret?: string;
  port?: number;
  /** Razorpay retries for a day; here as often and as soon as configured. */
  retries?: Retries;
};

/** Requests as they came. The key is not recorded, so that no test prints it. */
export type Seen = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string | undefined>;
  body: unknown;
};

export type Fake = {
  account: Account & { accountId: string; webhookSecret: string };
  ledger: Ledger;
  mail: Post;
  faults: Armed[];
  keys: RefundKeys;
  requests: Seen[];
  /** Events of the change being made; they are sent together when it is done. */
  pending: Hook[];
};

export function createFake(options: FakeOptions): Fake {
  const account = {
    accountId: 'acc_StandIn0000001',
    keyId: options.keyId ?? 'rzp_test_StandIn000001',
    keySecret: options.keySecret ?? 'stand-in-key-secret',
    webhookSecret: options.webhookSecret ?? 'stand-in-webhook-secret',
  };
  const pending: Hook[] = [];
  const signer = { accountId: account.accountId, secret: account.webhookSecret };
  const emit = (event: string, entities: Entities) =>
    void pending.push(makeHook(signer, event, entities));
  return {
    account,
    pending,
    faults: [],
    keys: new Map(),
    requests: [],
    ledger: createLedger(emit),
    mail: createPost(options.webhookUrl, options.retries),
  };
}

/** Sends the events of the change that has just been made. */
export function announce({ pending, mail }: Fake): void {
  const hooks = pending.splice(0);
  if (hooks.length > 0) post(mail, hooks);
}
