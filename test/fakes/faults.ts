/** How a fake may be told to misbehave: at the next matching calls, and with the webhooks that follow. */

/** `work` is the requested change. A real answer of 500 may come with or without it having been done. */
export type CallFault =
  | '500 without work'
  | '500 after work'
  | '429'
  /** As when its keys, or a token, are no longer accepted. */
  | '401'
  /** As when an earlier call for the same thing is still running. */
  | '409'
  | 'cut before work'
  | 'cut after work'
  /** A refusal without a reason, though everything seems right. */
  | 'refusal'
  | 'nonsense'
  | 'silence'
  /** The work is done at once, and the answer comes `delayMs` later. */
  | 'slow';

/** `hold`: nothing is sent until `deliverPending`. `reorder`: simultaneous events arrive the last first. */
export type WebhookFault = 'none' | 'double' | 'drop' | 'queue' | 'reorder' | 'delay';

export type Misbehaviour = {
  /** Part of "POST /v1/refunds"; left out: any call. */
  on?: string;
  call?: CallFault;
  /** How many of the next calls; one by default. */
  times?: number;
  webhooks?: WebhookFault;
  /** For `slow` calls and the `delay` of webhooks. */
  delayMs?: number;
};

export type Faults = {
  calls: { on: string; fault: CallFault; left: number }[];
  webhooks: WebhookFault;
  delayMs: number;
};

export const newFaults = (): Faults => ({ calls: [], webhooks: 'none', delayMs: 200 });

export function misbehave(faults: Faults, wanted: Misbehaviour): void {
  const { on = '', call, times = 1, webhooks, delayMs } = wanted;
  if (call) faults.calls.push({ on, fault: call, left: times });
  if (webhooks) faults.webhooks = webhooks;
  if (delayMs !== undefined) faults.delayMs = delayMs;
}

/** The fault that this call meets, if any; it is used up by it. */
export function nextFault(faults: Faults, call: string): CallFault | undefined {
  const found = faults.calls.find(({ on, left }) => left > 0 && call.includes(on));
  if (!found) return undefined;
  found.left -= 1;
  return found.fault;
}
